export type * from "./types.ts";
export type * from "./data_package_types.ts";
export type * from "./review_types.ts";
export { checkProtocol, type ProtocolChecks } from "./check_protocol.ts";
export { DataProblems } from "./data_problems.ts";
export { describeProblem } from "./describe_problem.ts";
export { parseCsv, type ParsedCsv, type TableResource } from "./parse_csv.ts";
export { parseReview } from "./parse_review.ts";
