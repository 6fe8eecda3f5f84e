import { weightedLine } from "./weighted_line.ts";

/** The line of a radial plot: z values over precisions. */
export interface RadialLine {
  /** Small-study effect: z of a study of no precision. */
  readonly intercept: number;
  /** Effect of a study of infinite precision. */
  readonly slope: number;
  /** Standard error of the slope under a residual variance of 1. */
  readonly slopeError: number;
  readonly residualSum: number;
  /** Sum of squares of the z values about their mean. */
  readonly totalSum: number;
}

/** Least squares of effect / error over 1 / error (Galbraith 1988, https://doi.org/10.1002/sim.4780070807). */
export function radialLine(effects: Float64Array, errors: Float64Array): RadialLine {
  const precisions = errors.map((error) => 1 / error);
  const z = effects.map((effect, i) => effect / errors[i]!);
  const line = weightedLine(precisions, z, new Float64Array(z.length).fill(1));
  const explained = (line.slope / line.slopeError) ** 2;
  const { intercept, slope, slopeError, residualSum } = line;
  return { intercept, slope, slopeError, residualSum, totalSum: residualSum + explained };
}
