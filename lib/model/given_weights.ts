import type { StudyColumns } from "./study_columns.ts";
import type { PoolingChoicesInForce } from "./types.ts";

/** Weights as asked for, in the order of the columns; throws for studies without one. */
export function givenWeights(
  { ids, variances }: StudyColumns,
  weights: NonNullable<PoolingChoicesInForce["weights"]>,
): Float64Array {
  if (weights === "equal") return new Float64Array(ids.length).fill(1);
  if (weights === "ivhet") return variances.map((variance) => 1 / variance);
  const table = weights as Readonly<Record<string, number>>;
  const found = ids.map((id) => Object.hasOwn(table, id) ? table[id]! : NaN);
  const faults = ids.flatMap((id, i) =>
    found[i]! >= 0 && found[i]! <= 1e30 ? [] : [
      `study "${id}", weight: found ${
        Object.hasOwn(table, id) ? table[id] : "none"
      }; allowed: a number from 0 to 1e30`,
    ]
  );
  const positive = found.filter((weight) => weight > 0).length;
  if (faults.length === 0 && positive < Math.min(2, ids.length)) {
    faults.push(`found ${positive} weight(s) above 0; allowed: two or more`);
  }
  if (faults.length > 0) {
    throw new RangeError(`weights: ${faults.length} fault(s)\n${faults.join("\n")}`);
  }
  return Float64Array.from(found);
}

/** The mean with such weights, less the centre of the only stratum, and its standard error. */
export function givenMean(
  { deviations, variances }: {
    readonly deviations: Float64Array;
    readonly variances: Float64Array;
  },
  weights: Float64Array,
  tau2: number,
): { readonly mean: number; readonly standardError: number } {
  let [total, product, variance] = [0, 0, 0];
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    total += weight;
    product += weight * deviations[i]!;
    variance += weight * weight * (variances[i]! + tau2);
  }
  return { mean: product / total, standardError: Math.sqrt(variance) / total };
}
