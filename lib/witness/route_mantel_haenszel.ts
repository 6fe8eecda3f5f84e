import { findRoot } from "../numeric/find_root.ts";
import { sum } from "../numeric/sum.ts";
import type { IndependentRoute, WitnessRow, WitnessTask } from "./types.ts";
import { exp } from "../numeric/elementary/exp.ts";

interface Cells {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/**
 * The estimate as the root of Mantel and Haenszel's estimating equation instead of a ratio of two
 * sums. For the odds ratio the variance as Phillips and Holland write it (1987, Biometrics 43,
 * 425-431), which is that of Robins, Breslow and Greenland in other terms.
 */
export function routeMantelHaenszel(
  { measure, rows }: WitnessTask,
): IndependentRoute | { readonly reason: string } {
  const tables = rows.flatMap(cellsOf);
  const route = "the root of the estimating equation of Mantel and Haenszel";
  if (measure === "RD") {
    const at = (difference: number) =>
      sum(tables.map(({ a, b, c, d }) => {
        const [n1, n2] = [a + b, c + d];
        return (a * n2 - c * n1 - difference * n1 * n2) / (n1 + n2);
      }));
    return { route, numbers: { estimate: rootOf(at, -1, 1) } };
  }
  if (measure !== "OR" && measure !== "RR") {
    return { reason: `there is no second route to ${measure} by Mantel and Haenszel` };
  }
  const balance = measure === "OR" ? oddsBalance : riskBalance;
  const estimate = rootOf(
    (log) => sum(tables.map((table) => balance(table, exp(log)))),
    -40,
    40,
  );
  return {
    route,
    numbers: {
      estimate,
      ...(measure === "OR" ? { standardError: Math.sqrt(variance(tables, estimate)) } : {}),
    },
  };
}

/** Zero on average where `ratio` is the common odds ratio. */
function oddsBalance({ a, b, c, d }: Cells, ratio: number): number {
  return (a * d - ratio * b * c) / (a + b + c + d);
}

/** Zero on average where `ratio` is the common risk ratio. */
function riskBalance({ a, b, c, d }: Cells, ratio: number): number {
  return (a * (c + d) - ratio * c * (a + b)) / (a + b + c + d);
}

function variance(tables: readonly Cells[], estimate: number): number {
  const ratio = exp(estimate);
  const terms = tables.map(({ a, b, c, d }) =>
    (a * d + ratio * b * c) * (a + d + ratio * (b + c)) / (a + b + c + d) ** 2
  );
  const concordant = sum(tables.map(({ a, b, c, d }) => a * d / (a + b + c + d)));
  return sum(terms) / (2 * concordant ** 2);
}

function rootOf(f: (x: number) => number, lower: number, upper: number): number {
  return findRoot(f, lower, upper, { tolerance: 1e-15 }).root;
}

function cellsOf({ values }: WitnessRow): Cells[] {
  const { eventsTreated: a, totalTreated: n1, eventsControl: c, totalControl: n2 } = values;
  if (a === undefined || n1 === undefined || c === undefined || n2 === undefined) return [];
  // An empty group says nothing and has no weight.
  return n1 === 0 || n2 === 0 ? [] : [{ a, b: n1 - a, c, d: n2 - c }];
}
