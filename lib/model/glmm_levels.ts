import { log } from "../numeric/elementary/log.ts";
/** Levels of groups on the scale of the linear predictor, and what the counts say of each. */
export interface GroupLevels {
  /** Maximum likelihood estimates; infinite without events or without non-events. */
  readonly levels: Float64Array;
  /** Inverse variances of them; 0 where the level is infinite. */
  readonly weights: Float64Array;
  /** Finite levels and variances, half an event being added where a count is 0. */
  readonly corrected: Float64Array;
  readonly variances: Float64Array;
  /** Log-likelihood of each group at its own level, without its constant. */
  readonly heights: Float64Array;
}

const xlogy = (x: number, y: number) => x === 0 ? 0 : x * log(y);

/** Logits of events y among totals n, less an offset. */
export function binomialLevels(
  events: ArrayLike<number>,
  totals: ArrayLike<number>,
  offsets?: ArrayLike<number>,
): GroupLevels {
  const k = events.length;
  const columns = emptyLevels(k);
  for (let i = 0; i < k; i++) {
    const [y, n] = [events[i]!, totals[i]!];
    const offset = offsets?.[i] ?? 0;
    const add = y === 0 || y === n ? 0.5 : 0;
    columns.levels[i] = log(y / (n - y)) - offset;
    columns.weights[i] = n === 0 ? 0 : y * ((n - y) / n);
    columns.corrected[i] = log((y + add) / (n - y + add)) - offset;
    columns.variances[i] = 1 / (y + add) + 1 / (n - y + add);
    columns.heights[i] = xlogy(y, y / n) + xlogy(n - y, (n - y) / n);
  }
  return columns;
}

/** Log rates of events y in times whose logarithms are the offsets. */
export function poissonLevels(
  events: ArrayLike<number>,
  offsets: ArrayLike<number>,
): GroupLevels {
  const k = events.length;
  const columns = emptyLevels(k);
  for (let i = 0; i < k; i++) {
    const y = events[i]!;
    const add = y === 0 ? 0.5 : 0;
    columns.levels[i] = log(y) - offsets[i]!;
    columns.weights[i] = y;
    columns.corrected[i] = log(y + add) - offsets[i]!;
    columns.variances[i] = 1 / (y + add);
    columns.heights[i] = xlogy(y, y) - y;
  }
  return columns;
}

function emptyLevels(k: number): GroupLevels {
  return {
    levels: new Float64Array(k),
    weights: new Float64Array(k),
    corrected: new Float64Array(k),
    variances: new Float64Array(k),
    heights: new Float64Array(k),
  };
}
