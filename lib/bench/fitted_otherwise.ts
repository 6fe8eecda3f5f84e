import { mixedModel } from "../analysis/mixed_model.ts";
import { planRows } from "../analysis/plan_rows.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { PooledSet } from "../analysis/pooled_sets.ts";
import { setUnderEveryProgram } from "../analysis/set_under_every_program.ts";
import type { AnalysisResult } from "../analysis/types.ts";
import { programEffects } from "../diagnose/program_pooled.ts";
import type { AnyRow } from "../effect/row_values.ts";
import type { EffectSizes, RowOf } from "../effect/types.ts";
import type { Measure } from "../measure/types.ts";
import type { Review } from "../table/review_types.ts";
import type { SetOfStudies } from "./bench_sets.ts";
import { leaveOneOutOf } from "./leave_one_out_of.ts";
import type { ProgramChoice } from "./program_choice.ts";
import type { BenchSet } from "./types.ts";

/** A set by a mixed model or as a program pools it. */
export interface Fitted
  extends Pick<BenchSet, "stratum" | "pooled" | "reported" | "leaveOneOut" | "leaveOneOutNote"> {
  /** Effects as the program computes them; null where they are those of the plan. */
  readonly effects: EffectSizes | null;
  /** In percent, where the program prints another I2 than the one from Q. */
  readonly i2: number | null;
}

/** Rows of a set: all that the plan has, with those that one program keeps and another drops. */
export function rowsBySet(
  plan: AnalysisPlan,
  tables: Review["tables"],
): (stratum: string | null) => readonly AnyRow[] {
  const { rows, units } = planRows(plan, tables);
  return (stratum) => rows.filter((_, i) => stratum === null || units[i]?.group === stratum);
}

/** A set by a generalised linear mixed model of its counts. */
export function fittedByMixedModel(
  plan: AnalysisPlan,
  { stratum }: SetOfStudies,
  rows: readonly AnyRow[],
): Fitted {
  const { answer, reported } = mixedModel(plan, rows);
  const left = leaveOneOutOf(undefined, "glmm");
  return { stratum, pooled: answer, reported, effects: null, i2: null, ...left };
}

/** A set as a program pools it under its defaults. */
export function fittedByProgram(
  { defaults, analysis }: ProgramChoice,
  { stratum, set }: SetOfStudies,
  rows: readonly AnyRow[],
  measure: Measure,
): Fitted {
  if (!set) {
    const reason = "no study has an effect";
    const pooled = { kind: "not-estimable", quantity: measure, reason, studies: [] } as const;
    const left = leaveOneOutOf(undefined, "");
    return { stratum, pooled, reported: null, effects: null, i2: null, ...left };
  }
  const line = setUnderEveryProgram({ ...set, rows }, [defaults.program]).lines
    .find(({ title }) => title === analysis.title);
  if (!line?.pooled) throw new Error(`${defaults.name} has no analysis "${analysis.title}"`);
  const { pooled, reported } = line;
  const given = rows.every((row) => "yi" in row);
  const effects = given
    ? null
    : programEffects(rows as readonly RowOf<Measure>[], measure, defaults);
  return {
    stratum,
    pooled,
    reported,
    effects,
    i2: line.i2Definition === "tau2" ? line.i2 : null,
    ...(pooled.kind === "not-estimable"
      ? leaveOneOutOf(undefined, "")
      : pooled.kind === "pooled-glmm"
      ? leaveOneOutOf(undefined, "glmm")
      : pooled.choices.tau2Value !== undefined
      ? { leaveOneOut: null, leaveOneOutNote: `${defaults.name} takes tau² from another method.` }
      : leaveOneOutOf(withEffects(set, effects, pooled.choices), pooled.method)),
  };
}

function withEffects(
  set: PooledSet,
  effects: EffectSizes | null,
  { model, tau2, interval, prediction, level }: Extract<
    NonNullable<AnalysisResult["overall"]>,
    { kind: "pooled-effect" }
  >["choices"],
): PooledSet {
  const labels = new Map(set.studies.map(({ id, label }) => [id, label]));
  return {
    ...set,
    studies:
      effects?.studies.map((study) => ({ ...study, label: labels.get(study.id) ?? study.id })) ??
        set.studies,
    choices: { model, ...(tau2 === null ? {} : { tau2 }), interval, prediction, level },
  };
}
