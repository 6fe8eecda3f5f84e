import {
  type NoncentralHypergeometric,
  noncentralHypergeometric,
  type TableMargins,
} from "../distribution/hypergeometric.ts";
import { findRoot } from "../numeric/find_root.ts";
import { sum } from "../numeric/sum.ts";
import { exp } from "../numeric/elementary/exp.ts";

/** Which odds ratios a one-sided question is about; "two-sided" asks for both. */
export type TestAlternative = "two-sided" | "greater" | "less";

/** Odds ratio (first group against second) given the margins of the table. Plain data. */
export interface ConditionalOddsRatio {
  /** Conditional maximum likelihood estimate; null where it is infinite or not defined. */
  readonly estimate: number | null;
  /** 0 where the data set no lower limit; null where nothing is defined. */
  readonly lower: number | null;
  /** Null where the data set no upper limit. */
  readonly upper: number | null;
  readonly level: number;
  readonly method: "conditional-exact";
  /** Says in words what 0 or null stands for; null when all three are ordinary numbers. */
  readonly note: string | null;
}

/** P(X >= x) or P(X <= x). */
function tailOf(table: NoncentralHypergeometric, x: number, side: "upper" | "lower"): number {
  const split = x - table.lower;
  return sum(
    side === "upper" ? table.probabilities.slice(split) : table.probabilities.slice(0, split + 1),
  );
}

/** The odds ratio at which an increasing function of it is 0, sought on the log scale. */
function solve(f: (oddsRatio: number) => number): number {
  const onLog = (logOddsRatio: number) => f(exp(logOddsRatio));
  let reach = 1;
  while (reach < 512 && onLog(reach) < 0) reach *= 2;
  let depth = -1;
  while (depth > -512 && onLog(depth) > 0) depth *= 2;
  const found = findRoot(onLog, depth, reach, { tolerance: 1e-14 });
  if (!found.converged) throw new Error(`conditionalOddsRatio: ${found.reason}`);
  return exp(found.root);
}

/**
 * Conditional maximum likelihood estimate of the odds ratio, with the exact interval that inverts
 * one-sided tests at (1 - level) / 2 each (all of 1 - level on one side when the alternative
 * is one-sided), as R's fisher.test.
 *
 * Source: Fisher's noncentral hypergeometric distribution; Cornfield (1956), as in Breslow and
 * Day (1980), Statistical Methods in Cancer Research 1, section 4.2.
 */
export function conditionalOddsRatio(
  eventsFirst: number,
  margins: TableMargins,
  alternative: TestAlternative,
  level: number,
): ConditionalOddsRatio {
  const x = eventsFirst;
  const { lower: least, upper: most } = noncentralHypergeometric(margins, 1);
  const record = { level, method: "conditional-exact" } as const;
  if (least === most) {
    const note = "not defined: the margins allow no other table, so the data say nothing";
    return { ...record, estimate: null, lower: null, upper: null, note };
  }
  const size = alternative === "two-sided" ? (1 - level) / 2 : 1 - level;
  const at = (oddsRatio: number) => noncentralHypergeometric(margins, oddsRatio);
  const lower = x === least || alternative === "less"
    ? 0
    : solve((oddsRatio) => tailOf(at(oddsRatio), x, "upper") - size);
  const upper = x === most || alternative === "greater"
    ? null
    : solve((oddsRatio) => size - tailOf(at(oddsRatio), x, "lower"));
  if (x === least) {
    const note = "the estimate is 0: the first group has as few events as the margins allow";
    return { ...record, estimate: 0, lower, upper, note };
  }
  if (x === most) {
    const note = "the estimate is infinite, and there is no upper limit: the first group has as " +
      "many events as the margins allow";
    return { ...record, estimate: null, lower, upper, note };
  }
  const note = alternative === "less"
    ? "one-sided: no lower limit is asked for"
    : alternative === "greater"
    ? "one-sided: no upper limit is asked for"
    : null;
  return { ...record, estimate: solve((oddsRatio) => at(oddsRatio).mean - x), lower, upper, note };
}
