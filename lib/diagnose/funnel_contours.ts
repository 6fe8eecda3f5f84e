import { normalUpperTail } from "../distribution/normal.ts";
import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import type { StudyEffect } from "../effect/types.ts";
import { studyColumns } from "../model/study_columns.ts";
import { sortById } from "../numeric/sort_by_id.ts";
import type { FilledStudy, TrimAndFill } from "./trim_and_fill_types.ts";

/** Levels of significance that contour-enhanced funnel plots usually show: 1 - 0.1, 0.05, 0.01. */
export const contourLevels: readonly number[] = [0.9, 0.95, 0.99];

/** Choices of {@linkcode funnelContours}. */
export interface FunnelContourChoices {
  /** Confidence levels of the contours. @default {@linkcode contourLevels} */
  readonly levels?: readonly number[];
  /** Effect that the contours are about: no effect. @default 0 */
  readonly centre?: number;
}

/** Two straight lines from the apex, centre -+ z times the standard error. */
export interface FunnelContour {
  readonly level: number;
  /** Two-sided P value along the lines. */
  readonly pValue: number;
  /** Standard errors from the centre, in either direction. */
  readonly z: number;
  /** Effects on the lines at the largest standard error. */
  readonly lower: number;
  readonly upper: number;
}

/** A study in the funnel. */
export interface FunnelPoint {
  readonly id: string;
  readonly label: string;
  readonly yi: number;
  readonly standardError: number;
  /** Two-sided P value against the centre. */
  readonly pValue: number;
  /** The widest of the levels beyond whose contour the study lies; null inside all of them. */
  readonly beyond: number | null;
  /** Whether trim and fill made the study up. */
  readonly filled: boolean;
}

/** Answer of {@linkcode funnelContours}. Plain data. */
export interface FunnelContours {
  readonly kind: "funnel-contours";
  readonly centre: number;
  readonly maxStandardError: number;
  /** From the narrowest to the widest. */
  readonly contours: readonly FunnelContour[];
  /** Sorted by id. */
  readonly points: readonly FunnelPoint[];
}

/**
 * Contours of significance of a funnel plot, and where each study stands among them.
 *
 * Studies that are missing where effects are not significant suggest publication bias; studies
 * missing where they would be significant suggest another cause. A contour is a pair of straight
 * lines centre -+ z se, with z the two-sided normal quantile of its level. Of a trim and fill, the
 * observed and the filled studies are both given, the latter flagged.
 *
 * Accuracy: that of the normal distribution. The order of studies and levels does not matter.
 *
 * @throws {RangeError} for studies that cannot be pooled, or a level outside 0 to 1.
 *
 * @example
 * ```ts
 * import { funnelContours } from "reforest";
 * import assert from "node:assert/strict";
 * const { contours, points } = funnelContours([
 *   { id: "a", yi: 0.5, vi: 0.04 },
 *   { id: "b", yi: 0.5, vi: 0.25 },
 * ]);
 * assert.deepEqual(points.map((point) => point.beyond), [0.95, null]);
 * assert.equal(contours[1]!.upper.toFixed(3), "0.980");
 * ```
 *
 * @see Peters et al. (2008), https://doi.org/10.1016/j.jclinepi.2007.11.010
 */
export function funnelContours(
  studies: readonly StudyEffect[] | TrimAndFill,
  choices: FunnelContourChoices = {},
): FunnelContours {
  const { levels = contourLevels, centre = 0 } = choices;
  const wrong = levels.filter((level) => !(level > 0 && level < 1));
  if (wrong.length > 0 || !Number.isFinite(centre)) {
    throw new RangeError(
      `funnelContours: found levels ${levels.join(", ")} and centre ${centre}; allowed: levels ` +
        "between 0 and 1 and a finite centre",
    );
  }
  const given: readonly (StudyEffect | FilledStudy)[] = "kind" in studies
    ? studies.studies
    : studies;
  const sorted = sortById(given);
  const { variances } = studyColumns(sorted, "funnelContours");
  const rising = [...new Set(levels)].sort((a, b) => a - b);
  const maxStandardError = Math.sqrt(variances.reduce((most, v) => Math.max(most, v), 0));
  const contours = rising.map((level) => {
    const z = normalUpperQuantile((1 - level) / 2);
    return {
      level,
      pValue: 1 - level,
      z,
      lower: centre - z * maxStandardError,
      upper: centre + z * maxStandardError,
    };
  });
  return {
    kind: "funnel-contours",
    centre,
    maxStandardError,
    contours,
    points: sorted.map((study, i) => {
      const { id, label = id, yi } = study;
      const standardError = Math.sqrt(variances[i]!);
      const size = Math.abs(yi - centre) / standardError;
      return {
        id,
        label,
        yi,
        standardError,
        pValue: 2 * normalUpperTail(size),
        beyond: contours.filter(({ z }) => size > z).at(-1)?.level ?? null,
        filled: "filled" in study && study.filled,
      };
    }),
  };
}
