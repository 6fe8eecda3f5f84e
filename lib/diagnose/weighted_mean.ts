/** Mean of effects by inverse variances, without heterogeneity, and its variance. */
export function weightedMean(
  effects: Float64Array,
  variances: Float64Array,
): { readonly mean: number; readonly variance: number } {
  const first = effects[0]!;
  let [weight, total] = [0, 0];
  for (let i = 0; i < effects.length; i++) {
    const w = 1 / variances[i]!;
    weight += w;
    total += w * (effects[i]! - first);
  }
  return { mean: first + total / weight, variance: 1 / weight };
}
