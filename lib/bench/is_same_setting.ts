import type { Review } from "../table/review_types.ts";
import { canonicalJson } from "../trace/canonical_json.ts";
import { codesInForce } from "./codes_in_force.ts";
import { settledPlan } from "./settled_plan.ts";
import { startingPlan } from "./starting_plan.ts";
import type { BenchSetting } from "./types.ts";

/**
 * Whether two settings do the same, with defaults that are stated and those that are not; the
 * stratum looked at does not count. Cells that were edited are never the same.
 */
export function isSameSetting(review: Review, one: BenchSetting, other: BenchSetting): boolean {
  if ((one.edits ?? []).length + (other.edits ?? []).length > 0) return one === other;
  const [first, second] = [fingerprint(review, one), fingerprint(review, other)];
  return first !== null && first === second;
}

function fingerprint(review: Review, setting: BenchSetting): string | null {
  const start = startingPlan(review, setting);
  if (!start) return null;
  const plan = settledPlan(start, setting, review.tables);
  const codes = codesInForce(plan, setting);
  return canonicalJson({ ...plan, ...codes, variant: "", stratum: "" });
}
