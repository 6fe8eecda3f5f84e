import { normalUpperTail, studentTUpperTail } from "reforest";
import type { Iterated, Values } from "./types.ts";

/** A study on the line: predictor, effect, sampling variance. */
export interface LinePoint {
  readonly x: number;
  readonly yi: number;
  readonly vi: number;
}

// Written out from the definitions, apart from the library, so that it can be a witness.

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function lineAt(points: readonly LinePoint[], tau2: number) {
  const weights = points.map(({ vi }) => 1 / (vi + tau2));
  const weightSum = total(weights);
  const xMean = total(points.map(({ x }, i) => weights[i]! * x)) / weightSum;
  const yMean = total(points.map(({ yi }, i) => weights[i]! * yi)) / weightSum;
  const xx = total(points.map(({ x }, i) => weights[i]! * (x - xMean) ** 2));
  const slope = total(points.map(({ x, yi }, i) => weights[i]! * (x - xMean) * (yi - yMean))) / xx;
  const residuals = points.map(({ x, yi }) => yi - yMean - slope * (x - xMean));
  const squares = total(residuals.map((r, i) => (weights[i]! * r) ** 2));
  const trace = total(
    points.map(({ x }, i) =>
      weights[i]! * (1 - weights[i]! * (1 / weightSum + (x - xMean) ** 2 / xx))
    ),
  );
  const q = total(residuals.map((r, i) => weights[i]! * r * r));
  return {
    slope,
    slopeError: Math.sqrt(1 / xx),
    statistic: slope * Math.sqrt(xx),
    intercept: yMean - slope * xMean,
    /** Restricted score: sum of w^2 r^2 over the trace of P, less 1. */
    score: squares / trace - 1,
    height: 0.5 * (total(weights.map(Math.log)) - Math.log(weightSum) - Math.log(xx) - q),
  };
}

/**
 * R does not report the tau2 of its regression, but the statistic tells it: the tau2 near the
 * library's at which the statistic is R's, by the secant method.
 */
function impliedTau2(points: readonly LinePoint[], statistic: number, near: number): number {
  const gap = (tau2: number) => lineAt(points, tau2).statistic - statistic;
  let [before, now] = [near, near * (1 + 1e-4) + 1e-12];
  let [gapBefore, gapNow] = [gap(before), gap(now)];
  for (let i = 0; i < 50 && gapNow !== gapBefore && Math.abs(now - before) > 1e-16; i++) {
    const next = Math.max(0, now - gapNow * (now - before) / (gapNow - gapBefore));
    [before, gapBefore, now, gapNow] = [now, gapNow, next, gap(next)];
  }
  return now;
}

/** Evidence about a mixed-effects regression whose statistic R reports and whose tau2 it does not. */
export function lineEvidence(
  points: readonly LinePoint[],
  tau2: number,
  statisticOfR: number,
  df: number | null,
  slack: number,
): Iterated {
  return {
    tau2: [tau2],
    tau2OfR: [impliedTau2(points, statisticOfR, tau2)],
    residual: (at) => {
      const { score } = lineAt(points, at);
      return at === 0 ? Math.max(0, score) : Math.abs(score);
    },
    height: (at) => lineAt(points, at).height,
    at: ([at = 0]): Values => {
      const { slope, slopeError, statistic, intercept } = lineAt(points, at);
      const size = Math.abs(statistic);
      return {
        statistic,
        p: 2 * (df === null ? normalUpperTail(size) : studentTUpperTail(size, df)),
        bias: slope,
        se_bias: slopeError,
        limit_estimate: intercept,
      };
    },
    slack,
  };
}
