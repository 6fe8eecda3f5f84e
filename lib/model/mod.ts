export { backTransform } from "./back_transform.ts";
export type { ReportingUnit } from "./back_transform.ts";
export { pool } from "./pool.ts";
export { poolSubgroups } from "./pool_subgroups.ts";
export type { StudyInLevel, SubgroupChoices } from "./pool_subgroups.ts";
export { reportEffect } from "./report_effect.ts";
export { reportPooled } from "./report_pooled.ts";
export type * from "./types.ts";
