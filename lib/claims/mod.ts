export type * from "./types.ts";
export { claimsLedger } from "./claims_ledger.ts";
export { passedOver } from "./passed_over.ts";
