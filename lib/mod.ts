/**
 * The statistics and data of reforest: pure functions that run in Deno, Node and browsers.
 * Figures are in `reforest/figure`, files and the clock in `reforest/io`.
 *
 * @module
 */
export { libraryVersion } from "./version.ts";
export { isNotApplicable, type NotApplicable, notApplicable } from "./trace/not_applicable.ts";
export { canonicalJson } from "./trace/canonical_json.ts";
export { sealOf } from "./trace/seal_of.ts";
export type * from "./trace/types.ts";
export * from "./numeric/mod.ts";
export * from "./distribution/mod.ts";
export * from "./measure/mod.ts";
export * from "./effect/mod.ts";
export * from "./model/mod.ts";
export * from "./diagnose/mod.ts";
export * from "./table/mod.ts";
export * from "./import/mod.ts";
export * from "./screen/mod.ts";
export * from "./report/mod.ts";
export * from "./analysis/mod.ts";
export * from "./audit/mod.ts";
export * from "./certainty/mod.ts";
export * from "./consistency/mod.ts";
export * from "./claims/mod.ts";
export * from "./witness/mod.ts";
export * from "./lineage/mod.ts";
