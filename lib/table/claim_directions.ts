import type { ClaimDirection } from "./claim_types.ts";

/** Words of manuscripts that say where an interval lies, and what they say. */
export const claimDirections: Readonly<Record<string, ClaimDirection>> = {
  lower: "lower",
  less: "lower",
  fewer: "lower",
  reduced: "lower",
  decreased: "lower",
  higher: "higher",
  more: "higher",
  greater: "higher",
  increased: "higher",
  significant: "significant",
  "not significant": "not significant",
  "no evidence of a difference": "not significant",
};
