import { tau2DerSimonianLaird } from "./tau2_dersimonian_laird.ts";
import type { EstimateTau2 } from "./tau2_fit.ts";
import { tau2GeneralisedQ } from "./tau2_generalised_q.ts";
import { tau2Hedges } from "./tau2_hedges.ts";
import { tau2HunterSchmidt, tau2HunterSchmidtCorrected } from "./tau2_hunter_schmidt.ts";
import { tau2FullLikelihood, tau2RestrictedLikelihood } from "./tau2_likelihood.ts";
import { tau2MedianPauleMandel, tau2PauleMandel } from "./tau2_paule_mandel.ts";
import { tau2SidikJonkman } from "./tau2_sidik_jonkman.ts";
import type { Tau2Estimator } from "./types.ts";

/** All estimators of tau2 by metafor's code. A new one is a file of its own and a line here. */
export const tau2Estimators: Readonly<Record<Tau2Estimator, EstimateTau2>> = {
  DL: tau2DerSimonianLaird,
  HE: tau2Hedges,
  HS: tau2HunterSchmidt,
  HSk: tau2HunterSchmidtCorrected,
  SJ: tau2SidikJonkman,
  ML: tau2FullLikelihood,
  REML: tau2RestrictedLikelihood,
  EB: tau2PauleMandel,
  PM: tau2PauleMandel,
  PMM: tau2MedianPauleMandel,
  GENQ: tau2GeneralisedQ,
};
