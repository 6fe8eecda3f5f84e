import type { Measure } from "../measure/types.ts";
import { arcsineDifference } from "./arcsine_difference.ts";
import { arcsineProportion } from "./arcsine_proportion.ts";
import { coefficientOfVariationRatio } from "./coefficient_of_variation_ratio.ts";
import { fisherZ } from "./fisher_z.ts";
import { freemanTukeyProportion } from "./freeman_tukey_proportion.ts";
import { freemanTukeyRate } from "./freeman_tukey_rate.ts";
import { givenEffect } from "./given_effect.ts";
import { glassDifference } from "./glass_difference.ts";
import { heteroscedasticDifference } from "./heteroscedastic_difference.ts";
import { logProportion } from "./log_proportion.ts";
import { logRankEffect } from "./log_rank_effect.ts";
import { logRate } from "./log_rate.ts";
import { logitProportion } from "./logit_proportion.ts";
import { meanChange } from "./mean_change.ts";
import { meanChangeByChange } from "./mean_change_by_change.ts";
import { meanChangeByFirst } from "./mean_change_by_first.ts";
import { meanDifference } from "./mean_difference.ts";
import type { EffectFormula } from "./measure_definition.ts";
import { logOddsRatio } from "./odds_ratio.ts";
import { petoOddsRatio } from "./peto_odds_ratio.ts";
import { rateDifference } from "./rate_difference.ts";
import { rateRatio } from "./rate_ratio.ts";
import { ratioOfMeans } from "./ratio_of_means.ts";
import { rawCorrelation } from "./raw_correlation.ts";
import { rawProportion } from "./raw_proportion.ts";
import { rawRate } from "./raw_rate.ts";
import { riskDifference } from "./risk_difference.ts";
import { logRiskRatio } from "./risk_ratio.ts";
import { squareRootRate } from "./square_root_rate.ts";
import { squareRootRateDifference } from "./square_root_rate_difference.ts";
import { standardisedMeanDifference } from "./standardised_mean_difference.ts";
import { unbiasedCorrelation } from "./unbiased_correlation.ts";
import { variabilityRatio } from "./variability_ratio.ts";
import { yuleQ } from "./yule_q.ts";

/**
 * The formula of every effect measure. A new measure is a file of its own, a line here, and its
 * name, scale and unit in `lib/measure`.
 */
export const measures: Readonly<Record<Measure, EffectFormula>> = {
  PR: rawProportion,
  PLN: logProportion,
  PLO: logitProportion,
  PAS: arcsineProportion,
  PFT: freemanTukeyProportion,
  OR: logOddsRatio,
  RR: logRiskRatio,
  RD: riskDifference,
  AS: arcsineDifference,
  PETO: petoOddsRatio,
  YUQ: yuleQ,
  DOR: logOddsRatio,
  MD: meanDifference,
  SMD: standardisedMeanDifference,
  SMD1: glassDifference,
  SMDH: heteroscedasticDifference,
  ROM: ratioOfMeans,
  VR: variabilityRatio,
  CVR: coefficientOfVariationRatio,
  MC: meanChange,
  SMCC: meanChangeByChange,
  SMCR: meanChangeByFirst,
  IR: rawRate,
  IRLN: logRate,
  IRS: squareRootRate,
  IRFT: freemanTukeyRate,
  IRR: rateRatio,
  IRD: rateDifference,
  IRSD: squareRootRateDifference,
  COR: rawCorrelation,
  UCOR: unbiasedCorrelation,
  ZCOR: fisherZ,
  GEN: givenEffect,
  HR: givenEffect,
  OEV: logRankEffect,
};
