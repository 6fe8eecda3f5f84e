export type * from "./types.ts";
export { witnesses } from "./witnesses.ts";
export { witnessTasks } from "./witness_tasks.ts";
