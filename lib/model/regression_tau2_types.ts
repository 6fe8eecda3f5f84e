import type { FitRecord } from "./types.ts";

/** An estimate of the residual tau2 and how it was found. */
export interface RegressionTau2Fit {
  readonly tau2: number;
  readonly fit: FitRecord;
  /** Local maxima of the likelihood; absent where none is maximised. */
  readonly maxima?: number;
}
