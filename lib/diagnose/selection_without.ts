import { type Curvature, minimiseInBox } from "../numeric/minimise_in_box.ts";
import type { SelectionData } from "./selection_likelihood.ts";
import { log } from "../numeric/elementary/log.ts";

const LOG_2PI = 1.8378770664093456;

/** Mean, tau2 and log-likelihood of the model without selection. */
export interface WithoutSelection {
  readonly estimate: number;
  readonly tau2: number;
  readonly logLikelihood: number;
}

/** Minus the log-likelihood of the normal-normal model. */
function normalLikelihood({ effects, variances }: SelectionData, at: Float64Array): Curvature {
  const [mean, tau2] = at as unknown as readonly [number, number];
  const gradient = new Float64Array(2);
  const hessian = new Float64Array(4);
  let value = 0;
  for (let i = 0; i < effects.length; i++) {
    const total = variances[i]! + tau2;
    const r = (effects[i]! - mean) / total;
    value += 0.5 * (LOG_2PI + log(total) + r * r * total);
    gradient[0]! -= r;
    gradient[1]! += 0.5 / total - 0.5 * r * r;
    hessian[0]! += 1 / total;
    hessian[1]! += r / total;
    hessian[3]! += (r * r - 0.5 / total) / total;
  }
  hessian[2] = hessian[1]!;
  return { value, gradient, hessian };
}

/** Inverse-variance mean at a given tau2. */
function meanAt({ effects, variances }: SelectionData, tau2: number): number {
  let [above, below] = [0, 0];
  for (let i = 0; i < effects.length; i++) {
    above += effects[i]! / (variances[i]! + tau2);
    below += 1 / (variances[i]! + tau2);
  }
  return above / below;
}

/**
 * Maximum likelihood without selection; values that are given are kept. Starts at several tau2, since
 * the likelihood may have more than one maximum, and keeps the highest.
 */
export function withoutSelection(
  data: SelectionData,
  tau2Value: number | null,
  estimateValue: number | null,
): WithoutSelection {
  const { effects } = data;
  const centre = meanAt(data, 0);
  let spread = 0;
  for (let i = 0; i < effects.length; i++) spread += (effects[i]! - centre) ** 2 / effects.length;
  const starts = tau2Value === null ? [0, spread / 100, spread / 10, spread] : [tau2Value];
  let best: WithoutSelection | null = null;
  for (const tau2 of starts) {
    const start = [estimateValue ?? meanAt(data, tau2), tau2];
    const { at, value } = minimiseInBox(
      (x) => normalLikelihood(data, x),
      start,
      [estimateValue ?? -Infinity, tau2Value ?? 0],
      [estimateValue ?? Infinity, tau2Value ?? Infinity],
    );
    if (best === null || -value > best.logLikelihood + 1e-12) {
      best = { estimate: at[0]!, tau2: at[1]!, logLikelihood: -value };
    }
  }
  return best!;
}
