import type { SelectionPieces } from "./selection_pieces.ts";
import type { WriteLogWeight } from "./selection_weight.ts";
import { exp } from "../numeric/elementary/exp.ts";

/**
 * Weights at all stretches and nodes, and their derivatives by the selection parameters. They do
 * not depend on the study, so that one pass serves all.
 */
export interface SelectionAtoms {
  readonly count: number;
  readonly weights: Float64Array;
  /** Parameter by parameter. */
  readonly slopes: readonly Float64Array[];
  /** For pairs (0, 0), (1, 0), (1, 1), (2, 0) ... */
  readonly curvatures: readonly Float64Array[];
}

/** Weights at given selection parameters: first the constant stretches, then the nodes. */
export function selectionAtoms(
  { constant, nodeValues }: SelectionPieces,
  weightOf: WriteLogWeight,
  delta: ArrayLike<number>,
  isStep: boolean,
): SelectionAtoms {
  const n = delta.length;
  const count = constant.length + nodeValues.length;
  const weights = new Float64Array(count);
  const slopes = Array.from({ length: n }, () => new Float64Array(count));
  const curvatures = Array.from({ length: n * (n + 1) / 2 }, () => new Float64Array(count));
  const log = { value: 0, slopes: new Float64Array(n), curvatures: new Float64Array(n) };
  for (let i = 0; i < count; i++) {
    const at = i < constant.length ? constant[i]!.at : nodeValues[i - constant.length]!;
    if (isStep) {
      // The weight itself is the parameter; its logarithm has no slope at 0.
      weights[i] = delta[at.interval]!;
      slopes[at.interval]![i] = 1;
      continue;
    }
    weightOf(at, delta, log);
    const weight = exp(log.value);
    weights[i] = weight;
    for (let j = 0, pair = 0; j < n; j++) {
      slopes[j]![i] = weight * log.slopes[j]!;
      for (let l = 0; l <= j; l++, pair++) {
        const own = j === l ? log.curvatures[j]! : 0;
        curvatures[pair]![i] = weight * (log.slopes[j]! * log.slopes[l]! + own);
      }
    }
  }
  return { count, weights, slopes, curvatures };
}
