export type * from "./types.ts";
export { reviewTripwires } from "./review_tripwires.ts";
export { tripwires } from "./tripwires.ts";
