import { chiSquaredQuantile } from "../distribution/chi_squared.ts";
import { findRoot } from "../numeric/find_root.ts";
import type { NestedColumns } from "./multilevel_columns.ts";
import { largestLikelihood, type VarianceBox } from "./multilevel_variances.ts";
import type { Interval } from "./types.ts";

const mostDoublings = 60;

/**
 * Profile likelihood interval of one variance: the values at which twice the fall of the (restricted)
 * likelihood, the other variance at its best, equals the quantile of chi-squared with 1 degree of
 * freedom. A limit is 0 where the fall is smaller than that at 0. Null where no upper limit is found.
 */
export function profileInterval(
  nested: NestedColumns,
  rho: number,
  restricted: boolean,
  free: VarianceBox,
  estimate: readonly [number, number],
  component: 0 | 1,
  scale: number,
  level: number,
): Interval | null {
  const best = largestLikelihood(nested, rho, restricted, free, [estimate]).value;
  const quantile = chiSquaredQuantile(level, 1);
  const other = 1 - component as 0 | 1;
  let rest = estimate[other];
  const excess = (value: number) => {
    const place = (x: number): [number, number] => component === 0 ? [value, x] : [x, value];
    const box = { lower: place(free.lower[other]), upper: place(free.upper[other]) };
    // The best value of the other variance at the last point is a good start for the next.
    const found = largestLikelihood(nested, rho, restricted, box, [place(rest)]);
    rest = found.at[other]!;
    return 2 * (found.value - best) - quantile;
  };
  const tolerance = 1e-9 * scale;
  const at = estimate[component];
  const lower = at === 0 || excess(0) <= 0 ? 0 : findRoot(excess, 0, at, { tolerance }).root;
  let upper = Math.max(at, scale / 10) * 2;
  for (let i = 0; excess(upper) <= 0; i++) {
    if (i === mostDoublings) return null;
    upper *= 2;
  }
  const { root, converged } = findRoot(excess, at, upper, { tolerance });
  return converged ? { lower, upper: root, level, method: "profile-likelihood", df: 1 } : null;
}
