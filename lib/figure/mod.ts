/**
 * Figures: pure functions of results that draw and describe, and compute no statistics.
 *
 * @module
 */
export { forestPlot } from "./forest_plot.ts";
export { subgroupPlot } from "./subgroup_plot.ts";
export type { ForestChoices } from "./forest_types.ts";
export type { Figure } from "./types.ts";
