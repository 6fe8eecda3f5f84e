import { asin } from "../numeric/elementary/asin.ts";
import { log } from "../numeric/elementary/log.ts";
import { log1p } from "../numeric/elementary/log1p.ts";
/** Scales on which intervals are commonly computed. */
export type IntervalScale = "raw" | "log" | "logit" | "arcsine" | "double arcsine";

/** What a printed interval is of. */
export type IntervalUnit = "percent" | "proportion" | "ratio" | "difference";

/** The scales that make sense for a unit. */
export const scalesOf: Readonly<Record<IntervalUnit, readonly IntervalScale[]>> = {
  percent: ["raw", "log", "logit", "arcsine", "double arcsine"],
  proportion: ["raw", "log", "logit", "arcsine", "double arcsine"],
  ratio: ["raw", "log"],
  difference: ["raw"],
};

/** A scale as an increasing function, with the ends between which it is defined. */
export interface ScaleFunction {
  readonly of: (value: number) => number;
  readonly least: number;
  readonly most: number;
}

/**
 * The function of a scale. The double arcsine is that of Freeman and Tukey with `n` people, half
 * their sum as in metafor; Miller's back-transformation is its inverse.
 *
 * @param n Number of people, for the double arcsine.
 *
 * @see Miller (1978), https://doi.org/10.1080/00031305.1978.10479283
 */
export function scaleFunction(scale: IntervalScale, n: number): ScaleFunction {
  const arcsine = (p: number) => asin(Math.sqrt(p));
  switch (scale) {
    case "raw":
      return { of: (x) => x, least: -Infinity, most: Infinity };
    case "log":
      return { of: log, least: 0, most: Infinity };
    case "logit":
      return { of: (p) => log(p) - log1p(-p), least: 0, most: 1 };
    case "arcsine":
      return { of: arcsine, least: 0, most: 1 };
    case "double arcsine":
      return {
        of: (p) => (arcsine(n * p / (n + 1)) + arcsine((n * p + 1) / (n + 1))) / 2,
        least: 0,
        most: 1,
      };
  }
}
