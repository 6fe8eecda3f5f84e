import { tau2DerSimonianLaird } from "./tau2_dersimonian_laird.ts";
import type { EstimateTau2 } from "./tau2_fit.ts";
import { tau2PauleMandel } from "./tau2_paule_mandel.ts";
import { tau2RestrictedLikelihood } from "./tau2_restricted_likelihood.ts";
import type { Tau2Estimator } from "./types.ts";

/** All estimators of tau2 by metafor's code. A new one is a file of its own and a line here. */
export const tau2Estimators: Readonly<Record<Tau2Estimator, EstimateTau2>> = {
  DL: tau2DerSimonianLaird,
  PM: tau2PauleMandel,
  REML: tau2RestrictedLikelihood,
};
