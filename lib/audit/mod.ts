export type * from "./extraction_consequence_types.ts";
export type * from "./audit_types.ts";
export type * from "./types.ts";
export { auditFindings } from "./audit_findings.ts";
export { auditPlan } from "./audit_plan.ts";
export { extractionConsequences } from "./extraction_consequences.ts";
export { countsOfPercentage, type PrintedPercentage } from "./counts_of_percentage.ts";
export { reviewTripwires } from "./review_tripwires.ts";
export { tripwires } from "./tripwires.ts";
