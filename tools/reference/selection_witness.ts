import { normalUpperQuantile, normalUpperTail } from "reforest";

// Written out from the definitions, apart from the library, so that it can be a witness: Simpson's
// rule where the library has Gauss and Legendre's, second differences where it has derivatives.

/** A selection model of the reference files. */
export interface WitnessedModel {
  readonly type: string;
  readonly alternative: string;
  readonly studies: readonly { readonly yi: number; readonly vi: number }[];
}

/** Mean, tau2, and all selection parameters. */
export type Parameters = readonly number[];

const step = 0.025;
const smallestP = 1e-5;
const isClipped = (type: string) => type === "beta" || type === "power";

function weight(type: string, p: number, delta: readonly number[]): number {
  const [a = NaN, b = NaN] = delta;
  const inside = isClipped(type) ? Math.min(Math.max(p, smallestP), 1 - smallestP) : p;
  switch (type) {
    case "stepfun":
      return p <= step ? a : b;
    case "beta":
      return inside ** (a - 1) * (1 - inside) ** (b - 1);
    case "halfnorm":
      return Math.exp(-a * p * p);
    case "negexp":
      return Math.exp(-a * p);
    case "logistic":
      return 2 * Math.exp(-a * p) / (1 + Math.exp(-a * p));
    case "power":
      return (1 - inside) ** a;
    default:
      return NaN;
  }
}

/** Beyond this the weight does not change: it is clipped, or P values round to 0 and 1. */
const cornerOf = (type: string) => isClipped(type) ? normalUpperQuantile(smallestP) : 9;

/** Points on the z axis between the corners, with Simpson weights and P values. */
function grid(type: string) {
  const corner = cornerOf(type);
  const intervals = 2 * Math.ceil(corner / 0.015);
  const h = 2 * corner / intervals;
  const z = Float64Array.from({ length: intervals + 1 }, (_, i) => -corner + i * h);
  return {
    z,
    size: z.map((_, i) => (i === 0 || i === intervals ? 1 : i % 2 === 1 ? 4 : 2) * h / 3),
    p: z.map((value) => normalUpperTail(value)),
  };
}

type Grid = ReturnType<typeof grid>;

function area(
  type: string,
  weights: Float64Array,
  { z, size }: Grid,
  centre: number,
  deviation: number,
  delta: readonly number[],
): number {
  const above = (at: number) => normalUpperTail((at - centre) / deviation);
  const below = (at: number) => normalUpperTail((centre - at) / deviation);
  if (type === "stepfun") {
    const critical = normalUpperQuantile(step);
    return delta[0]! * above(critical) + delta[1]! * below(critical);
  }
  let total = 0;
  for (let i = 0; i < z.length; i++) {
    const t = (z[i]! - centre) / deviation;
    total += weights[i]! * size[i]! * Math.exp(-0.5 * t * t);
  }
  const corner = cornerOf(type);
  return total / (deviation * Math.sqrt(2 * Math.PI)) +
    weight(type, 0, delta) * above(corner) + weight(type, 1, delta) * below(-corner);
}

function height(model: WitnessedModel, parameters: Parameters, points: Grid): number {
  const [mean = NaN, tau2 = NaN, ...delta] = parameters;
  const sign = model.alternative === "less" ? -1 : 1;
  const weights = points.p.map((p) => weight(model.type, p, delta));
  return model.studies.reduce((total, { yi, vi }) => {
    const variance = vi + tau2;
    const observed = weight(model.type, normalUpperTail(sign * yi / Math.sqrt(vi)), delta);
    const centre = sign * mean / Math.sqrt(vi);
    const all = area(model.type, weights, points, centre, Math.sqrt(variance / vi), delta);
    return total + Math.log(observed) - Math.log(all) -
      0.5 * (Math.log(2 * Math.PI * variance) + (yi - mean) ** 2 / variance);
  }, 0);
}

/** Log-likelihood at given parameters. One-sided P values only, as in the files. */
export function witnessedLikelihood(model: WitnessedModel, parameters: Parameters): number {
  return height(model, parameters, grid(model.type));
}

/** Solves for the first entry of the inverse by elimination; null when a pivot is not positive. */
function firstOfInverse(matrix: number[][]): number | null {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, i === 0 ? 1 : 0]);
  // Backwards, so that what is left of the first row is its own pivot.
  for (let i = n - 1; i > 0; i--) {
    if (!(rows[i]![i]! > 0)) return null;
    for (let j = 0; j < i; j++) {
      const factor = rows[j]![i]! / rows[i]![i]!;
      for (let l = 0; l <= n; l++) rows[j]![l]! -= factor * rows[i]![l]!;
    }
  }
  return rows[0]![0]! > 0 ? rows[0]![n]! / rows[0]![0]! : null;
}

/**
 * Standard error of the mean from second differences of the log-likelihood, extrapolated once, in
 * the parameters that are not held; null where the information is not positive definite.
 */
export function witnessedStandardError(
  model: WitnessedModel,
  parameters: Parameters,
  held: readonly boolean[],
): number | null {
  const points = grid(model.type);
  const least = Math.min(...model.studies.map(({ vi }) => vi));
  const free = parameters.flatMap((_, j) => held[j] ? [] : [j]);
  const unit = (j: number) =>
    j === 0
      ? 0.05 * Math.sqrt(least + parameters[1]!)
      : j === 1
      ? 0.02 * (least + parameters[1]!)
      : 0.01 * (Math.abs(parameters[j]!) + 0.1);
  const moved = (steps: Readonly<Record<number, number>>, scale: number) =>
    height(model, parameters.map((x, j) => x + scale * (steps[j] ?? 0) * unit(j)), points);
  const centre = moved({}, 0);
  const second = (j: number, l: number, scale: number): number => {
    const at = (a: number, b: number) => moved({ [j]: a, [l]: b }, scale);
    const difference = j === l
      ? 4 * (at(1, 1) - 2 * centre + at(-1, -1))
      : at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1);
    return -difference / (4 * scale * scale * unit(j) * unit(l));
  };
  const information = free.map(() => new Array<number>(free.length).fill(0));
  free.forEach((j, a) =>
    free.slice(0, a + 1).forEach((l, b) => {
      const value = (4 * second(j, l, 0.5) - second(j, l, 1)) / 3;
      information[a]![b] = information[b]![a] = value;
    })
  );
  const variance = firstOfInverse(information);
  return variance === null ? null : Math.sqrt(variance);
}
