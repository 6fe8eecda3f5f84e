import { normalQuantile } from "../distribution/normal_quantile.ts";
import type { Conversion } from "./conversion_types.ts";
import { isFiniteNumber, requireValue } from "./require_value.ts";

/** What a report prints of a sample: S1 is min, median and max, S2 the quartiles, S3 all five. */
export interface ReportedQuantiles {
  readonly min?: number;
  readonly q1?: number;
  readonly median: number;
  readonly q3?: number;
  readonly max?: number;
  readonly total: number;
}

/** Choices of {@linkcode meanFromQuantiles}. */
export interface QuantileChoices {
  /** @default "luo" */
  readonly mean?: "luo" | "wan";
  /** Of the standard deviation when all five are there; S1 and S2 have Wan's only. @default "shi" */
  readonly sd?: "shi" | "wan";
}

/** Answer of {@linkcode meanFromQuantiles}. */
export interface MeanFromQuantiles extends Conversion {
  readonly mean: number;
  readonly sd: number;
  readonly total: number;
  readonly scenario: "S1" | "S2" | "S3";
  readonly methods: { readonly mean: "luo" | "wan"; readonly sd: "shi" | "wan" };
}

const caller = "meanFromQuantiles";

interface Known {
  readonly range: { readonly middle: number; readonly width: number } | null;
  readonly quartiles: { readonly middle: number; readonly width: number } | null;
}

/** Checks the numbers; both ends of the range, and both quartiles, come together or not at all. */
function knownOf({ min, q1, median, q3, max, total }: ReportedQuantiles): Known {
  requireValue(caller, "total", total, "a finite number above 1", (x) => x > 1 && x < Infinity);
  const given = Object.entries({ min, q1, median, q3, max }).filter(([, x]) => x !== undefined);
  given.forEach(([name, value], i) => {
    const before = given[i - 1];
    const allowed = before ? `a finite number, ${before[0]} or more` : "a finite number";
    requireValue(
      caller,
      name,
      value,
      allowed,
      (x) => isFiniteNumber(x) && (before === undefined || x >= before[1]!),
    );
  });
  const pair = (lower: number | undefined, upper: number | undefined) =>
    lower === undefined || upper === undefined
      ? null
      : { middle: lower / 2 + upper / 2, width: upper - lower };
  const halves = (min === undefined) !== (max === undefined) ||
    (q1 === undefined) !== (q3 === undefined);
  const known = { range: pair(min, max), quartiles: pair(q1, q3) };
  if (halves || (known.range === null && known.quartiles === null)) {
    throw new RangeError(
      `${caller}: found ${
        given.map(([name]) => name).join(", ")
      }; allowed: median with min and max, ` +
        "with q1 and q3, or with all four",
    );
  }
  return known;
}

/** Means of Luo et al. (2018), equations 7, 11 and 15, and of Wan et al. (2014). */
function meanOf(
  { range, quartiles }: Known,
  median: number,
  n: number,
  method: "luo" | "wan",
): number {
  if (range !== null && quartiles !== null) {
    const forRange = method === "luo" ? 2.2 / (2.2 + n ** 0.75) : 0.25;
    const forQuartiles = method === "luo" ? 0.7 - 0.72 / n ** 0.55 : 0.5;
    return forRange * range.middle + forQuartiles * quartiles.middle +
      (1 - forRange - forQuartiles) * median;
  }
  const [middle, weight] = range !== null
    ? [range.middle, method === "luo" ? 4 / (4 + n ** 0.75) : 0.5]
    : [quartiles!.middle, method === "luo" ? 0.7 + 0.39 / n : 2 / 3];
  return weight * middle + (1 - weight) * median;
}

/** Standard deviations of Wan et al. (2014) and, for all five numbers, of Shi et al. (2020). */
function sdOf({ range, quartiles }: Known, n: number, method: "shi" | "wan"): number {
  const extreme = normalQuantile((n - 0.375) / (n + 0.25));
  const quarter = normalQuantile((0.75 * n - 0.125) / (n + 0.25));
  if (range === null) return quartiles!.width / (2 * quarter);
  if (quartiles === null) return range.width / (2 * extreme);
  return method === "shi"
    ? range.width / ((2 + 0.14 * n ** 0.6) * extreme) +
      quartiles.width / ((2 + 2 / (0.07 * n ** 0.6)) * quarter)
    : range.width / (4 * extreme) + quartiles.width / (4 * quarter);
}

/**
 * Mean and standard deviation of a sample from its median with the range, the quartiles, or both.
 *
 * Defaults, as in metafor's `conv.fivenum()` and R meta: means of Luo et al., standard deviations of
 * Wan et al., and of Shi et al. where all five numbers are there. `mean: "wan"` and `sd: "wan"` give
 * the older ones. Skewed data make all of them wrong; many reports print medians for that reason.
 *
 * Edges. All numbers equal: the standard deviation is 0.
 *
 * @throws {RangeError} when the numbers are not in order, one of a pair is missing, or `total` is not
 *   above 1.
 *
 * @example 30 people, minimum 1, median 4, maximum 10
 * ```ts
 * import { meanFromQuantiles } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { mean, sd, scenario } = meanFromQuantiles({ min: 1, median: 4, max: 10, total: 30 });
 * assert.deepEqual([scenario, mean.toFixed(3), sd.toFixed(3)], ["S1", "4.357", "2.206"]);
 * ```
 *
 * @see Luo et al. (2018), https://doi.org/10.1177/0962280216669183
 * @see Wan et al. (2014), https://doi.org/10.1186/1471-2288-14-135
 * @see Shi et al. (2020), https://doi.org/10.1002/jrsm.1429
 */
export function meanFromQuantiles(
  reported: ReportedQuantiles,
  choices: QuantileChoices = {},
): MeanFromQuantiles {
  const { mean = "luo", sd: wanted = "shi" } = choices;
  if (mean !== "luo" && mean !== "wan") {
    throw new RangeError(`${caller}: mean: found ${String(mean)}; allowed: luo, wan`);
  }
  if (wanted !== "shi" && wanted !== "wan") {
    throw new RangeError(`${caller}: sd: found ${String(wanted)}; allowed: shi, wan`);
  }
  const known = knownOf(reported);
  const scenario = known.quartiles === null ? "S1" : known.range === null ? "S2" : "S3";
  const sd = scenario === "S3" ? wanted : "wan";
  const { median, total } = reported;
  return {
    mean: meanOf(known, median, total, mean),
    sd: sdOf(known, total, sd),
    total,
    scenario,
    methods: { mean, sd },
    assumption: "the data are normally distributed",
  };
}
