export { analyseRows, type RowsToAnalyse } from "./analyse_rows.ts";
export type * from "./column_types.ts";
export type * from "./consistency_plan.ts";
export type * from "./font_plan.ts";
export type * from "./forest_plan.ts";
export type * from "./manuscript_plan.ts";
export type * from "./protocol.ts";
export type * from "./published_plan.ts";
export { riskOfBiasAnalyses } from "./risk_of_bias_analyses.ts";
export type * from "./risk_of_bias_plan.ts";
export type * from "./risk_of_bias_types.ts";
export { weightedRiskOfBias } from "./weighted_risk_of_bias.ts";
export type * from "./types.ts";
export type * from "./registered_types.ts";
export type { Consequence } from "./consequences.ts";
export { type CorrectionEffect, correctionEffects } from "./correction_effects.ts";
export { type DeviationEffect, deviationEffects } from "./deviation_effects.ts";
export { deviationsCovered } from "./deviations_covered.ts";
export { plansInForce } from "./plans_in_force.ts";
export { runAnalysis } from "./run_analysis.ts";
export { runAnalyses } from "./run_analyses.ts";
export { type MultiverseResult, runMultiverse } from "./run_multiverse.ts";
export {
  type LeaveOneOutRange,
  type LeaveOneOutRanges,
  leaveOneOutRanges,
  type RangeEnd,
} from "./leave_one_out_ranges.ts";
export { type PooledSet, pooledSets } from "./pooled_sets.ts";
export type { PrimaryResult } from "./primary_types.ts";
export type { RowCondition } from "./row_condition.ts";
export { reportRefits } from "./report_refits.ts";
export {
  type Adjustment,
  type SmallStudyEffects,
  smallStudyEffects,
} from "./small_study_effects.ts";
export { moderatorAnalyses, type ModeratorAnalysis } from "./moderator_analyses.ts";
export { setUnderEveryProgram } from "./set_under_every_program.ts";
export {
  type AbsentStudy,
  type StudiesInAnalyses,
  studiesInAnalyses,
  type StudiesInAnalysis,
} from "./studies_in_analyses.ts";
export type { CellChange } from "./with_cells.ts";
