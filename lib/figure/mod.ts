/**
 * Figures: pure functions of results that draw and describe, and compute no statistics.
 *
 * @module
 */
export { agreementPlot } from "./agreement_plot.ts";
export type { AgreementChoices, DrawnLimits } from "./agreement_plot.ts";
export { baujatPlot } from "./baujat_plot.ts";
export { bubblePlot } from "./bubble_plot.ts";
export type * from "./chart_types.ts";
export { contourFunnel } from "./contour_funnel.ts";
export { cumulativeForest } from "./cumulative_forest.ts";
export { draperyPlot } from "./drapery_plot.ts";
export { drawingFaults } from "./drawing_faults.ts";
export type { DrawingFault, DrawingFaultsChoices } from "./drawing_faults.ts";
export type { FaceMetrics, FontMetrics } from "./font_types.ts";
export { forestPages } from "./forest_pages.ts";
export { forestPlot } from "./forest_plot.ts";
export { funnelPlot } from "./funnel_plot.ts";
export type { FunnelChoices } from "./funnel_types.ts";
export { goshPlot } from "./gosh_plot.ts";
export { checkFigure } from "./journals/check_figure.ts";
export type { DrawingSize } from "./journals/drawing_size.ts";
export { fitFigure } from "./journals/fit_figure.ts";
export { describeBreach } from "./journals/describe_breach.ts";
export { type JournalId, journals } from "./journals/profiles.ts";
export type * from "./journals/types.ts";
export { labbePlot } from "./labbe_plot.ts";
export { leaveOneOutForest } from "./leave_one_out_forest.ts";
export { orchardPlot } from "./orchard_plot.ts";
export type { OrchardChoices } from "./orchard_plot.ts";
export { plannedForest } from "./planned_forest.ts";
export { prismaFlow } from "./prisma_flow.ts";
export type { FlowChoices } from "./prisma_flow.ts";
export type { LeaveOneOutForestChoices, RefitChoices } from "./refit_types.ts";
export { radialPlot } from "./radial_plot.ts";
export { riskOfBiasPlot } from "./risk_of_bias_plot.ts";
export type { RiskOfBiasChoices } from "./risk_of_bias_plot.ts";
export { riskOfBiasSummaryPlot } from "./risk_of_bias_summary_plot.ts";
export type { RiskOfBiasSummaryChoices } from "./risk_of_bias_summary_plot.ts";
export { specificationCurve } from "./specification_curve.ts";
export type { DrawnMultiverse, SpecificationCurveChoices } from "./specification_types.ts";
export { subgroupPlot } from "./subgroup_plot.ts";
export type {
  ForestChoices,
  ForestColumnChoice,
  ForestLine,
  ForestPagesChoices,
  ForestSummary,
  ForestTextColumn,
} from "./forest_types.ts";
export { textBoxes } from "./text_boxes.ts";
export type { TextBox } from "./text_boxes.ts";
export { trimAndFillFunnel } from "./trim_and_fill_funnel.ts";
export type { Figure } from "./types.ts";
