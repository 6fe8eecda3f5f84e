import { normalCdf, normalUpperTail } from "../distribution/normal.ts";
import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import { gaussLegendrePanels, type Quadrature } from "../numeric/gauss_legendre.ts";
import type { SelectionChoicesInForce } from "./selection_types.ts";

/** A P value with what is left to 1, so that neither loses its digits near 0. */
export interface PValue {
  readonly p: number;
  readonly q: number;
  /** Interval between steps, counted from 0; 0 for weight functions without steps. */
  readonly interval: number;
}

/** A stretch of the z axis on which the weight does not change. */
export interface ConstantPiece {
  readonly from: number;
  readonly to: number;
  readonly at: PValue;
}

/** How the z axis is divided to integrate weight times density. */
export interface SelectionPieces {
  readonly constant: readonly ConstantPiece[];
  readonly nodes: Quadrature;
  readonly nodeValues: readonly PValue[];
}

/** Below this, and above 1 less this, weights do not change in the digits of a number. */
const rounding = 1e-17;

/** P value of a z statistic ("less" is mirrored before, so that it is "greater" here). */
export function pValueOf(z: number, twoSided: boolean): { readonly p: number; readonly q: number } {
  if (!twoSided) return { p: normalUpperTail(z), q: normalCdf(z) };
  const size = Math.abs(z);
  // 1 - p = P(|Z| < |z|), which cancels near 0.
  const p = 2 * normalUpperTail(size);
  return { p, q: size > 0.5 ? 1 - p : normalCdf(size) - normalCdf(-size) };
}

/** Moves P values that are nearer to 0 or 1 than `smallestP`. */
export function clipped({ p, q }: { readonly p: number; readonly q: number }, smallestP: number) {
  if (p < smallestP) return { p: smallestP, q: 1 - smallestP };
  if (q < smallestP) return { p: 1 - smallestP, q: smallestP };
  return { p, q };
}

/** Break points from `from` to `to`, at most `width` apart; graded towards `from` when asked. */
function breaksBetween(from: number, to: number, width: number, graded: boolean): number[] {
  const breaks = [from];
  if (graded && from > 0) {
    // Panels that double in width meet an algebraic singularity that was clipped just before it.
    for (let at = 2 * from; at < width && at < to; at *= 2) breaks.push(at);
  }
  const start = breaks.at(-1)!;
  const panels = Math.max(1, Math.ceil((to - start) / width));
  for (let i = 1; i < panels; i++) breaks.push(start + i * (to - start) / panels);
  breaks.push(to);
  return breaks;
}

/** z of a one-sided P value p, or of p / 2 in each tail. */
function zOf(p: number, twoSided: boolean): number {
  return normalUpperQuantile(twoSided ? p / 2 : p);
}

/** The stretches of one side, or of both: those of |z| are mirrored. */
function mirrored(pieces: readonly ConstantPiece[], twoSided: boolean): readonly ConstantPiece[] {
  return twoSided
    ? [...pieces, ...pieces.map(({ from, to, at }) => ({ from: -to, to: -from, at }))]
    : pieces;
}

function stepPieces(steps: readonly number[], twoSided: boolean): readonly ConstantPiece[] {
  const last = twoSided ? 0 : -Infinity;
  let to = Infinity;
  const pieces = steps.map((step, interval) => {
    const from = step === 1 ? last : zOf(step, twoSided);
    const piece = { from, to, at: { p: step, q: 1 - step, interval } };
    to = from;
    return piece;
  });
  return mirrored(pieces, twoSided);
}

/**
 * Divides the z axis: for step functions into stretches of constant weight; for the others into
 * panels of a quadrature, and stretches in both tails (and up to the step) where the weight is
 * constant.
 *
 * @param width Of the panels, in standard errors.
 */
export function selectionPieces(
  { type, steps, alternative, smallestP }: SelectionChoicesInForce,
  width: number,
): SelectionPieces {
  const twoSided = alternative === "two.sided";
  if (type === "stepfun") {
    return {
      constant: stepPieces(steps, twoSided),
      nodes: gaussLegendrePanels([0]),
      nodeValues: [],
    };
  }
  const clip = Math.max(smallestP, rounding);
  const [step = 0] = steps;
  const upper = step > clip ? step : clip;
  const top = zOf(upper, twoSided);
  const bottom = twoSided
    ? smallestP === 0 ? 0 : normalUpperQuantile(0.5 - clip / 2)
    : -normalUpperQuantile(clip);
  const head: ConstantPiece = {
    from: top,
    to: Infinity,
    at: step > clip
      ? { p: 0, q: 1, interval: 0 }
      : { p: clip, q: 1 - clip, interval: step > 0 ? 1 : 0 },
  };
  const tail: ConstantPiece = {
    from: twoSided ? 0 : -Infinity,
    to: bottom,
    at: { p: 1 - clip, q: clip, interval: step > 0 ? 1 : 0 },
  };
  const breaks = breaksBetween(bottom, top, width, twoSided);
  const half = gaussLegendrePanels(breaks);
  const nodes = twoSided ? bothSides(half) : half;
  return {
    constant: mirrored(bottom === 0 ? [head] : [tail, head], twoSided),
    nodes,
    nodeValues: Array.from(
      nodes.nodes,
      (z) => ({ ...pValueOf(z, twoSided), interval: step > 0 ? 1 : 0 }),
    ),
  };
}

function bothSides({ nodes, weights }: Quadrature): Quadrature {
  return {
    nodes: Float64Array.from([...Array.from(nodes, (z) => -z).reverse(), ...nodes]),
    weights: Float64Array.from([...Array.from(weights).reverse(), ...weights]),
  };
}
