import { chiSquareTest } from "../model/chi_square.ts";
import { fisherExactTest } from "../model/fisher_exact.ts";
import type { CrudeComparison, CrudeProportion } from "./types.ts";

/**
 * Compares two crude proportions as many abstracts do: chi-square without and with the continuity
 * correction of Yates, and Fisher's exact test. Adding up studies before comparing ignores which
 * study a patient comes from and can even turn the direction round (Simpson's paradox), so that
 * the note says so wherever it is printed.
 */
export function crudeComparison(first: CrudeProportion, second: CrudeProportion): CrudeComparison {
  const chiSquare = (yates: boolean) => {
    const test = chiSquareTest(first, second, { yates });
    return {
      name: yates ? "chi-square with Yates' correction" : "chi-square",
      statistic: test.statistic,
      pValue: test.pValue,
      reason: test.note,
    };
  };
  const fisher = fisherExactTest(first, second);
  return {
    note: "Crude: the studies are added up before they are compared, which ignores the " +
      "differences between them.",
    tests: [
      chiSquare(false),
      chiSquare(true),
      { name: "Fisher's exact test", statistic: null, pValue: fisher.pValue, reason: null },
    ],
  };
}
