import type { ConsistencyFinding, ConsistencyResult } from "./consistency_types.ts";

/** Whether printed numbers can go together, by what a check has found. */
export function verdictOf(result: ConsistencyResult): ConsistencyFinding["verdict"] {
  const holds = (agrees: boolean) => agrees ? "compatible" : "not compatible";
  switch (result.kind) {
    case "counts-behind-percentages":
      return holds(result.tests.some(({ solutions }) => solutions > 0));
    case "scale-finding": {
      const { scales } = result.asPrinted;
      if (scales.every(({ verdict }) => verdict === "not examined")) return "not examined";
      return holds(
        [...scales, ...result.withoutZeros?.scales ?? []]
          .some(({ verdict }) => verdict === "possible"),
      );
    }
    case "agreement-of-printed":
      if (result.tests.length === 0) return "not examined";
      return holds(result.tests.some(({ agrees }) => agrees));
    case "heterogeneity-of-printed":
      if (result.checks.length === 0) return "not examined";
      return holds(result.checks.every(({ agrees }) => agrees));
    case "rate-of-counts":
      return result.cannotFail && result.agrees ? "not examined" : holds(result.agrees);
    case "sums-of-parts":
      return holds(result.agrees);
  }
}
