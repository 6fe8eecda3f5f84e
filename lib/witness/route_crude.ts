import { findRoot } from "../numeric/find_root.ts";
import { sum } from "../numeric/sum.ts";
import type { IndependentRoute, WitnessTask } from "./types.ts";
import { exp } from "../numeric/elementary/exp.ts";
import { log } from "../numeric/elementary/log.ts";
import { log1p } from "../numeric/elementary/log1p.ts";

/**
 * Exact limits of a proportion where the binomial probabilities, one by one, add up to half of what
 * the interval leaves out; the library itself takes quantiles of the beta distribution.
 */
export function routeCrude(
  { rows, settings }: WitnessTask,
): IndependentRoute | { readonly reason: string } {
  const { events, total } = rows[0]?.values ?? {};
  if (events === undefined || total === undefined || total === 0) {
    return { reason: "there are no counts" };
  }
  const logChoose = [0];
  for (let i = 1; i <= total; i++) {
    logChoose.push(logChoose[i - 1]! + log((total - i + 1) / i));
  }
  const tail = (1 - settings.level) / 2;
  const probability = (from: number, to: number, p: number) =>
    sum(Array.from({ length: to - from + 1 }, (_, i) => {
      const x = from + i;
      return exp(logChoose[x]! + x * log(p) + (total - x) * log1p(-p));
    }));
  const limit = (from: number, to: number) =>
    findRoot((p) => probability(from, to, p) - tail, 1e-300, 1 - 1e-16, { tolerance: 1e-15 }).root;
  return {
    route: "limits where binomial probabilities, added one by one, reach the tail",
    numbers: {
      estimate: 1 - (total - events) / total,
      lower: events === 0 ? 0 : limit(events, total),
      upper: events === total ? 1 : limit(0, events),
    },
  };
}
