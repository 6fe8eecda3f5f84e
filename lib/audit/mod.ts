export type * from "./types.ts";
export { countsOfPercentage, type PrintedPercentage } from "./counts_of_percentage.ts";
export { reviewTripwires } from "./review_tripwires.ts";
export { tripwires } from "./tripwires.ts";
