import type { FitRecord } from "./types.ts";
import type { Strata } from "./strata.ts";

/** An estimate of tau2 and how it was found. */
export interface Tau2Fit {
  readonly tau2: number;
  /** Null where tau2 was given and not estimated. */
  readonly standardError: number | null;
  readonly fit: FitRecord;
  /** Local maxima of the likelihood that was maximised; absent where there is none to maximise. */
  readonly maxima?: number;
}

/** An estimator of the tau2 that all strata share; needs more studies than strata. */
export type EstimateTau2 = (strata: Strata) => Tau2Fit;
