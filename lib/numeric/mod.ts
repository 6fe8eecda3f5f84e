export { seededRandom } from "./random.ts";
export { sum } from "./sum.ts";
