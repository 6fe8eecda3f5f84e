import { measureFacts } from "../measure/measure_facts.ts";
import type { StudyEffect } from "../effect/types.ts";
import { type ValueShape, valueShapeOf } from "../measure/value_roles.ts";
import type { Review } from "../table/review_types.ts";
import type { AlarmPlace } from "./alarm_at.ts";
import { syntheses } from "./syntheses.ts";

/** An effect of one number, with the cells that hold it. */
export interface GivenEffect {
  readonly place: AlarmPlace;
  readonly effect: StudyEffect;
  /** Values and columns by role. */
  readonly values: Readonly<Record<string, number>>;
  readonly columns: Readonly<Record<string, string>>;
  /** Whether the analysis is one of logarithms of ratios. */
  readonly isLog: boolean;
}

/**
 * The effects of each synthesis whose values have one of these shapes, where no effect is 0 on the
 * scale of the analysis.
 */
export function givenEffects(
  review: Review,
  shapes: readonly ValueShape[],
): readonly (readonly GivenEffect[])[] {
  return syntheses(review).flatMap(({ plan, studies }) => {
    const { values: named, measure } = plan;
    const shape = named === undefined ? null : valueShapeOf(named);
    if (measure === null || shape === null || !shapes.includes(shape)) return [];
    const columns = Object.fromEntries(
      Object.entries(named ?? {}).filter((pair): pair is [string, string] =>
        typeof pair[1] === "string"
      ),
    );
    const isLog = measureFacts[measure].scale === "log";
    return [
      studies.flatMap(({ effect, values = {}, places: [place] }) =>
        effect && place ? [{ place, effect, values, columns, isLog }] : []
      ),
    ];
  });
}
