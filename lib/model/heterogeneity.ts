import { chiSquaredUpperTail } from "../distribution/chi_squared.ts";
import { hInterval } from "./h_interval.ts";
import type { Heterogeneity, Interval } from "./types.ts";

/** What Cochran's Q alone says: its test, and I2 and H2 by the definition from Q. */
export function heterogeneityFromQ(q: number, df: number) {
  return {
    q,
    df,
    qPValue: df === 0 ? 1 : chiSquaredUpperTail(q, df),
    i2FromQ: q > df ? 100 * (q - df) / q : 0,
    // One study: no heterogeneity can be seen, as metafor has it.
    h2FromQ: df === 0 ? 1 : q / df,
  };
}

/** What tau2 is measured against, and how it was estimated. */
export interface Tau2Summary {
  readonly tau2: number;
  readonly standardError: number | null;
  readonly interval: Interval | null;
  /** df / trace of P at tau2 = 0; Infinity where it does not exist (one study). */
  readonly typicalVariance: number;
}

/**
 * Heterogeneity of effects that are weighted by inverse variances. I2 and H2 are given by both
 * definitions: from Q, and from tau2 set against the typical variance (Higgins and Thompson 2002,
 * https://doi.org/10.1002/sim.1186).
 */
export function heterogeneityOf(
  q: number,
  df: number,
  { tau2, standardError, interval, typicalVariance }: Tau2Summary,
  level: number,
): Heterogeneity {
  const i2 = (t: number) => 100 * t / (t + typicalVariance);
  const h2 = (t: number) => 1 + t / typicalVariance;
  const through = (f: (t: number) => number) =>
    interval && { ...interval, lower: f(interval.lower), upper: f(interval.upper) };
  const fromQ = hInterval(q, df + 1, level);
  return {
    ...heterogeneityFromQ(q, df),
    tau2,
    tau2StandardError: standardError,
    tau2Interval: interval,
    i2FromTau2: i2(tau2),
    h2FromTau2: h2(tau2),
    ...(Number.isFinite(typicalVariance) ? { typicalVariance } : {}),
    i2FromQInterval: fromQ && fromQ.i2,
    h2FromQInterval: fromQ && fromQ.h2,
    i2FromTau2Interval: through(i2),
    h2FromTau2Interval: through(h2),
  };
}
