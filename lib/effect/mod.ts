export { effectSizes } from "./effect_sizes.ts";
export type * from "./types.ts";
