export type * from "./types.ts";
export { computedBy } from "./computed_by.ts";
export { lineageOf } from "./lineage_of.ts";
export { touches } from "./touches.ts";
