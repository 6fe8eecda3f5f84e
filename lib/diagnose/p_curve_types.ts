import type { Interval } from "../model/types.ts";
import type { Exclusion } from "../trace/types.ts";

/** A Stouffer test over one range of P values. */
export interface StoufferTest {
  readonly z: number;
  readonly pValue: number;
}

/** Tests of one null hypothesis about the curve. */
export interface PCurveTest {
  /** P values below 0.05. */
  readonly full: StoufferTest;
  /** P values below 0.025; null when there is none. */
  readonly half: StoufferTest | null;
  /** Share of P values below 0.025 among those below 0.05. */
  readonly binomialPValue: number;
}

/** One bar of the curve. */
export interface PCurveBin {
  /** P values above this ... */
  readonly from: number;
  /** ... up to this. */
  readonly to: number;
  /** Percent of the significant P values: observed, without effect, and with a power of 33 %. */
  readonly observed: number;
  readonly withoutEffect: number;
  readonly withThirdPower: number;
}

/** Answer of `pCurve`. Plain data. */
export interface PCurve {
  readonly kind: "p-curve";
  readonly k: number;
  /** Number of P values below 0.05, and below 0.025. */
  readonly significant: number;
  readonly half: number;
  /** Null hypothesis: no effect, all significant P values equally likely. */
  readonly rightSkew: PCurveTest;
  /** Null hypothesis: an effect that the studies had a power of 33 % to find; small P: flatter. */
  readonly flatness: PCurveTest;
  /** Average power of the studies after allowing for selection; its interval has a level of 0.9. */
  readonly power: { readonly estimate: number; readonly interval: Interval };
  /** By the rule of Simonsohn et al. (2015). */
  readonly evidentialValue: "present" | "absent or inadequate" | "undecided" | "contradictory";
  readonly bins: readonly PCurveBin[];
  readonly pValues: readonly { readonly id: string; readonly pValue: number }[];
  readonly used: readonly string[];
  /** Studies whose P value is 0.05 or more: the curve looks at the others only. */
  readonly excluded: readonly Exclusion[];
  readonly warnings: readonly string[];
  readonly inputDigest: string;
  readonly libraryVersion: string;
}
