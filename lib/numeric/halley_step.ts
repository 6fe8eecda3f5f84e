/**
 * Halley's correction to u = log x for the equation log tail(x) = log target.
 *
 * @param excess log(tail / target).
 * @param slope d log tail / du.
 * @param kernelSlope d log |d tail / du| / du, so that the slope itself changes by the factor
 *   exp((kernelSlope - slope) du).
 */
export function halleyStep(excess: number, slope: number, kernelSlope: number): number {
  const newton = -excess / slope;
  const bend = 1 + newton * (kernelSlope - slope) / 2;
  // Far from the root the bend is no guide; bounded, it leaves Newton's sign alone.
  return newton / Math.max(0.5, Math.min(2, bend));
}
