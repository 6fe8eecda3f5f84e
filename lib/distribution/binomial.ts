import { betaKernel, incompleteBeta } from "../numeric/incomplete_beta.ts";
import { requireCount, requireProbability } from "./require.ts";
import { exp } from "../numeric/elementary/exp.ts";
import { log1p } from "../numeric/elementary/log1p.ts";

function requireBinomial(caller: string, events: number, total: number, p: number): void {
  requireCount(caller, "events", events);
  requireCount(caller, "total", total);
  requireProbability(caller, p);
}

/**
 * P(X = events) for X ~ Binomial(total, p).
 *
 * Edges: 0 for events > total; p = 0 and p = 1 are allowed; counts that are not whole or below 0,
 * or p outside [0, 1], throw a RangeError. Accuracy: relative error at most 1e-12 down to 1e-300.
 * Source: saddle-point form of Loader (2000), "Fast and accurate computation of binomial
 * probabilities".
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { binomialProbability } from "reforest";
 *
 * assert.ok(Math.abs(binomialProbability(2, 4, 0.5) - 6 / 16) < 1e-15);
 * ```
 */
export function binomialProbability(events: number, total: number, p: number): number {
  requireBinomial("binomialProbability", events, total, p);
  if (events > total) return 0;
  if (p === 0) return events === 0 ? 1 : 0;
  if (p === 1) return events === total ? 1 : 0;
  if (events === 0) return exp(total * log1p(-p));
  if (events === total) return Math.pow(p, total);
  const others = total - events;
  return betaKernel(events, others, p, 1 - p) * (total / events / others);
}

/**
 * P(X <= events) for X ~ Binomial(total, p).
 *
 * Edges: 1 for events >= total; counts that are not whole or below 0, or p outside [0, 1], throw
 * a RangeError. Accuracy and source: as {@linkcode betaCdf} (DLMF 8.17.5).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { binomialCdf } from "reforest";
 *
 * assert.ok(Math.abs(binomialCdf(1, 4, 0.5) - 5 / 16) < 1e-15);
 * ```
 */
export function binomialCdf(events: number, total: number, p: number): number {
  requireBinomial("binomialCdf", events, total, p);
  if (events >= total) return 1;
  return incompleteBeta(events + 1, total - events, p, 1 - p).upper;
}

/**
 * P(X > events) for X ~ Binomial(total, p): more than `events`, the complement of
 * {@linkcode binomialCdf}. For "at least x" ask for x - 1.
 *
 * Edges: 0 for events >= total; otherwise, and accuracy: as {@linkcode binomialCdf}.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { binomialUpperTail } from "reforest";
 *
 * assert.ok(Math.abs(binomialUpperTail(2, 4, 0.5) - 5 / 16) < 1e-15);
 * ```
 */
export function binomialUpperTail(events: number, total: number, p: number): number {
  requireBinomial("binomialUpperTail", events, total, p);
  if (events >= total) return 0;
  return incompleteBeta(events + 1, total - events, p, 1 - p).lower;
}
