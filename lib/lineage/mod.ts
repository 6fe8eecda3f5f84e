export type * from "./types.ts";
export { lineageOf } from "./lineage_of.ts";
export { touches } from "./touches.ts";
