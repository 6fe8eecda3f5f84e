import { symmetricInverse } from "../numeric/symmetric_inverse.ts";
import { applyInverse } from "./multilevel_blocks.ts";
import type { NestedColumns } from "./multilevel_columns.ts";

/**
 * The "typical" sampling variance, (k - p) over the trace of P without random effects: what
 * variance components are set against (Higgins and Thompson 2002, https://doi.org/10.1002/sim.1186).
 * Null where no degrees of freedom are left.
 */
export function typicalVariance(nested: NestedColumns, rho: number): number | null {
  const { basis, variances, outer } = nested;
  const k = variances.length;
  const p = basis.length / k;
  if (k === p) return null;
  const columns = Float64Array.from(basis);
  const rows = Array.from({ length: k + 1 }, (_, i) => i);
  const sums = applyInverse(
    { variances, outer, inner: rows },
    { outer: 0, inner: 0, rho },
    columns,
  );
  const dot = (a: Float64Array, b: Float64Array, j: number, l: number) => {
    let total = 0;
    for (let i = 0; i < k; i++) total += a[j * k + i]! * b[l * k + i]!;
    return total;
  };
  const places = Array.from({ length: p * p }, (_, at) => [Math.floor(at / p), at % p] as const);
  const cross = Float64Array.from(places, ([j, l]) => dot(basis, columns, j, l));
  const inverse = symmetricInverse(cross, p)?.inverse;
  if (sums === null || inverse === undefined) return null;
  const taken = places.reduce(
    (total, [j, l], at) => total + inverse[at]! * dot(columns, columns, j, l),
    0,
  );
  return (k - p) / (sums.traces[1] - taken);
}
