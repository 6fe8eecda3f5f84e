export { measureFacts } from "./measure_facts.ts";
export type * from "./types.ts";
