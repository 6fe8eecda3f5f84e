/** Distribution of the number of successes among independent trials with their own probabilities. */
export function poissonBinomial(probabilities: readonly number[]): Float64Array {
  const distribution = new Float64Array(probabilities.length + 1);
  distribution[0] = 1;
  probabilities.forEach((p, trial) => {
    for (let successes = trial + 1; successes > 0; successes--) {
      distribution[successes] = distribution[successes]! * (1 - p) +
        distribution[successes - 1]! * p;
    }
    distribution[0] = distribution[0]! * (1 - p);
  });
  return distribution;
}
