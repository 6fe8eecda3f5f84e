import { sum } from "../numeric/sum.ts";

/** Weighted sum of squares of effects about their weighted mean. */
export function waldHeterogeneity(effects: ArrayLike<number>, weights: ArrayLike<number>): number {
  const informative = Array.from(weights, (weight, i) => ({ weight, effect: effects[i]! }))
    .filter(({ weight, effect }) => weight > 0 && Number.isFinite(effect));
  if (informative.length < 2) return 0;
  const total = sum(informative.map(({ weight }) => weight));
  const mean = sum(informative.map(({ weight, effect }) => weight * effect)) / total;
  return sum(informative.map(({ weight, effect }) => weight * (effect - mean) ** 2));
}
