/**
 * The statistics of reforest, and strict tables: pure functions that run in Deno, Node and browsers.
 * What a whole review needs is in `reforest/review`, figures are in `reforest/figure`, files and the
 * clock in `reforest/io`.
 *
 * @module
 */
export { libraryVersion } from "./version.ts";
export { canonicalJson } from "./trace/canonical_json.ts";
export type * from "./trace/types.ts";
export type * from "./table/types.ts";
export type * from "./table/data_package_types.ts";
export { DataProblems } from "./table/data_problems.ts";
export { describeProblem } from "./table/describe_problem.ts";
export {
  parseCsv,
  type ParsedCsv,
  type RefusedCell,
  type TableResource,
} from "./table/parse_csv.ts";
export * from "./numeric/mod.ts";
export * from "./distribution/mod.ts";
export * from "./measure/mod.ts";
export * from "./effect/mod.ts";
export * from "./model/mod.ts";
export * from "./diagnose/mod.ts";
