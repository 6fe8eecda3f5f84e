/**
 * A systematic review as data: strict tables, the protocol and its analyses, records and exports,
 * flow, extraction, tripwires, certainty, claims, lineage, and tables and sentences of results.
 * Pure functions as well; the statistics are in `reforest`.
 *
 * @module
 */
export { isNotApplicable, type NotApplicable, notApplicable } from "../trace/not_applicable.ts";
export { sealOf } from "../trace/seal_of.ts";
export * from "../table/mod.ts";
export * from "../import/mod.ts";
export * from "../screen/mod.ts";
export * from "../report/mod.ts";
export * from "../analysis/mod.ts";
export * from "../audit/mod.ts";
export * from "../certainty/mod.ts";
export * from "../consistency/mod.ts";
export * from "../claims/mod.ts";
export * from "../witness/mod.ts";
export * from "../lineage/mod.ts";
export * from "../bench/mod.ts";
