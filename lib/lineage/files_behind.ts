import type { ManuscriptResults } from "../report/numbers/review_numbers.ts";

/** Files that a result without analysis names as its inputs. */
export function filesBehind(result: string, results: ManuscriptResults): readonly string[] {
  const reports = {
    "results/prisma-flow.json": results.flow,
    "results/extractions.json": results.extractions,
    "results/risk-of-bias.json": results.riskOfBias,
  };
  const report = Object.entries(reports).find(([file]) => file === result)?.[1];
  return report && "inputs" in report ? report.inputs : [];
}
