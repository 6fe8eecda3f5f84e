import { distributions } from "./families/distributions.ts";
import { effectSize } from "./families/effect_size.ts";
import { failSafeNFamily } from "./families/fail_safe_n.ts";
import { funnelAsymmetry } from "./families/funnel_asymmetry.ts";
import { funnelTestsBinary } from "./families/funnel_tests_binary.ts";
import { glmmOddsRatio, glmmProportion, metapropGlmm } from "./families/glmm.ts";
import { henmiCopasFamily } from "./families/henmi_copas.ts";
import { heterogeneityCi } from "./families/heterogeneity_ci.ts";
import { influenceFamily } from "./families/influence.ts";
import { cumulativeFamily, leaveOneOutFamily } from "./families/leave_one_out.ts";
import { mantelHaenszel, peto } from "./families/mantel_haenszel.ts";
import { metabin } from "./families/metabin.ts";
import { metaRegressionFamily } from "./families/meta_regression.ts";
import { metaprop } from "./families/metaprop.ts";
import { clusterRobustFamily, multilevelFamily } from "./families/multilevel.ts";
import { poolFamily } from "./families/pool.ts";
import { rankTestFamily } from "./families/rank.ts";
import { selectionModelFamily } from "./families/selection_model.ts";
import { subgroup } from "./families/subgroup.ts";
import { trimAndFillFamily } from "./families/trim_and_fill.ts";
import type { Adapter } from "./types.ts";

/** The families that the library answers. Any other is listed as not covered. */
export const adapters: Readonly<Record<string, Adapter>> = {
  cumulative: cumulativeFamily,
  cluster_robust: clusterRobustFamily,
  distributions,
  effect_size: effectSize,
  fail_safe_n: failSafeNFamily,
  funnel_asymmetry: funnelAsymmetry,
  funnel_tests_binary: funnelTestsBinary,
  glmm_or: glmmOddsRatio,
  glmm_proportion: glmmProportion,
  henmi_copas: henmiCopasFamily,
  heterogeneity_ci: heterogeneityCi,
  influence: influenceFamily,
  leave_one_out: leaveOneOutFamily,
  mantel_haenszel: mantelHaenszel,
  meta_regression: metaRegressionFamily,
  metabin,
  metaprop,
  metaprop_glmm: metapropGlmm,
  multilevel: multilevelFamily,
  peto,
  pool: poolFamily,
  rank_test: rankTestFamily,
  selection_model: selectionModelFamily,
  subgroup,
  trim_and_fill: trimAndFillFamily,
};
