import type { PooledPlan } from "./pool_plan.ts";

/** Weight of each unit in percent: in the pooled result over all, else in that of its stratum. */
export function weightsOf(pooled: PooledPlan): ReadonlyMap<string, number> {
  const results = pooled.overall?.kind === "pooled-effect"
    ? [pooled.overall]
    : pooled.subgroups?.groups.flatMap((group) => group.pooled ?? []) ?? [];
  return new Map(
    results.flatMap((result) => result.weights.map(({ id, percent }) => [id, percent] as const)),
  );
}
