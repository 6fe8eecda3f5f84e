import { sdFromStandardError } from "../effect/group_sd.ts";
import { valueShapeOf } from "../measure/value_roles.ts";
import type { Review } from "../table/review_types.ts";
import type { AlarmPlace } from "./alarm_at.ts";
import { syntheses, type Synthesis, type SynthesisedStudy } from "./syntheses.ts";

/** Mean and spread of one arm, with the cells that hold them. */
export interface MeanArm {
  readonly mean: number;
  /** The standard deviation that the analysis works with. */
  readonly sd: number;
  readonly total: number;
  /** The cell of the spread: a standard deviation, or a standard error. */
  readonly spread: number;
  readonly spreadColumn: string;
  readonly isError: boolean;
}

/** A study whose two means an analysis compares. */
export interface ComparedMeans {
  readonly place: AlarmPlace;
  readonly study: SynthesisedStudy;
  readonly treated: MeanArm;
  readonly control: MeanArm;
}

/** Studies of a synthesis of means. */
export interface MeansSynthesis {
  readonly synthesis: Synthesis;
  readonly studies: readonly ComparedMeans[];
}

/** The syntheses of a review that compare means of two arms. */
export function meansCompared(review: Review): readonly MeansSynthesis[] {
  return syntheses(review).filter(({ plan }) =>
    plan.values !== undefined && valueShapeOf(plan.values) === "means"
  ).map((synthesis) => ({
    synthesis,
    studies: synthesis.studies.flatMap((study): ComparedMeans[] => {
      const [place] = study.places;
      const [treated, control] = [
        armOf(synthesis, study, "Treated"),
        armOf(synthesis, study, "Control"),
      ];
      return place && treated && control ? [{ place, study, treated, control }] : [];
    }),
  }));
}

function armOf(
  { plan }: Synthesis,
  { values = {} }: SynthesisedStudy,
  arm: "Treated" | "Control",
): MeanArm | null {
  const columns: Readonly<Record<string, string | number | undefined>> = { ...plan.values };
  const [mean, total] = [values[`mean${arm}`], values[`total${arm}`]];
  const isError = values[`sd${arm}`] === undefined;
  const spread = isError ? values[`se${arm}`] : values[`sd${arm}`];
  if (mean === undefined || total === undefined || spread === undefined) return null;
  const sd = isError ? sdFromStandardError({ standardError: spread, total }).sd : spread;
  const spreadColumn = `${columns[isError ? `se${arm}` : `sd${arm}`]}`;
  return { mean, sd, total, spread, spreadColumn, isError };
}
