import { arcsineProportion } from "./arcsine_proportion.ts";
import { freemanTukeyProportion } from "./freeman_tukey_proportion.ts";
import { logProportion } from "./log_proportion.ts";
import { logitProportion } from "./logit_proportion.ts";
import type { ProportionDefinition, TwoByTwoDefinition } from "./measure_definition.ts";
import { logOddsRatio } from "./odds_ratio.ts";
import { rawProportion } from "./raw_proportion.ts";
import { riskDifference } from "./risk_difference.ts";
import { logRiskRatio } from "./risk_ratio.ts";
import type { ProportionMeasure, TwoByTwoMeasure } from "./types.ts";

/** All effect measures by metafor's code. A new measure is a file of its own and a line here. */
export const measures:
  & Readonly<Record<ProportionMeasure, ProportionDefinition>>
  & Readonly<Record<TwoByTwoMeasure, TwoByTwoDefinition>> = {
    PR: rawProportion,
    PLN: logProportion,
    PLO: logitProportion,
    PAS: arcsineProportion,
    PFT: freemanTukeyProportion,
    OR: logOddsRatio,
    RR: logRiskRatio,
    RD: riskDifference,
  };
