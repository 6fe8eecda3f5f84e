export { selectionModel } from "./selection_model.ts";
export type * from "./selection_types.ts";
export { funnelRegression } from "./funnel_regression.ts";
export type { FunnelPredictor, FunnelRegressionChoices } from "./funnel_regression.ts";
export { rankTest } from "./funnel_rank.ts";
export type { RankTestChoices } from "./funnel_rank.ts";
export { recommendedTests } from "./recommended_tests.ts";
export type { TestAdvice } from "./recommended_tests.ts";
export { smallStudyTest } from "./small_study_effects.ts";
export type * from "./small_study_types.ts";
export { trimAndFill } from "./trim_and_fill.ts";
export type * from "./trim_and_fill_types.ts";
export type { MissingEstimator } from "./missing_studies.ts";
export { failSafeN } from "./fail_safe_n.ts";
export type * from "./fail_safe_types.ts";
export { excessSignificance } from "./excess_significance.ts";
export type * from "./excess_significance_types.ts";
export { contourLevels, funnelContours } from "./funnel_contours.ts";
export type {
  FunnelContour,
  FunnelContourChoices,
  FunnelContours,
  FunnelPoint,
} from "./funnel_contours.ts";
export { limitMetaAnalysis } from "./limit_meta_analysis.ts";
export type {
  LimitMetaAnalysis,
  LimitMetaAnalysisChoices,
  LimitStudy,
} from "./limit_meta_analysis.ts";
export { pCurve } from "./p_curve.ts";
export type * from "./p_curve_types.ts";
export { petPeese } from "./pet_peese.ts";
export type { PetPeese, PetPeeseChoices } from "./pet_peese.ts";
export { leaveOneOut } from "./leave_one_out.ts";
export { cumulative, type OrderedStudy } from "./cumulative.ts";
export { influence } from "./influence.ts";
export type * from "./influence_types.ts";
export type * from "./refit_types.ts";
export { copasModel } from "./copas_model.ts";
export type * from "./copas_types.ts";
export { fixedSelection } from "./selection_fixed.ts";
export type { FixedSelection, FixedSelectionChoices } from "./selection_fixed.ts";
export type { PatternAlternative, SelectionPattern } from "./selection_patterns.ts";
export { multiverse } from "./multiverse.ts";
export type * from "./multiverse_types.ts";
export { zeroCellTable } from "./zero_cell_rules.ts";
export type * from "./zero_cell_types.ts";
export { baujat } from "./baujat.ts";
export type * from "./baujat_types.ts";
export { type Blup, type Blups, blups } from "./blups.ts";
export { outliers } from "./outliers.ts";
export type * from "./outlier_types.ts";
export { gosh } from "./gosh.ts";
export { goshSubsets } from "./gosh_subsets.ts";
export type * from "./gosh_types.ts";
export { drapery } from "./drapery.ts";
export { draperyPValues } from "./drapery_p_values.ts";
export type * from "./drapery_types.ts";
export { defaultsOf } from "./defaults_of.ts";
export { underEveryProgram } from "./what_programs_print.ts";
export type * from "./program_types.ts";
export { guardPooled } from "./guard_pooled.ts";
