import { seededRandom } from "reforest";
import { type RiskOfBiasPlan } from "reforest/review";
import type { SimulatedTable } from "./simulated_review.ts";

const words = ["low", "some concerns", "high", "critical", "no information"];

/** Judgements of the studies of a table in so many domains, and over all; drawn at random. */
export function judgedTable(trials: SimulatedTable, domains: number): SimulatedTable {
  const random = seededRandom("judgements");
  const judged = (column: string) => {
    const word = words[Math.floor(random() * words.length)] ?? "low";
    return [[column, word], [`${column}_reason`, "simulated"]] as const;
  };
  return trials.map(({ study }) => ({
    study: study ?? "",
    ...Object.fromEntries(columnsOf(domains).flatMap(judged)),
    ...Object.fromEntries(judged("overall")),
  }));
}

/** The plan that reads such a table. */
export function judgementPlan(domains: number): RiskOfBiasPlan {
  return {
    ...{ table: "rob", studyId: "study", tool: "A simulated tool" },
    domains: columnsOf(domains).map((column, i) => ({
      ...{ column, reason: `${column}_reason` },
      title: i % 3 ? `Simulated domain ${i + 1}` : `Simulated domain ${i + 1} with a long title`,
    })),
    overall: { column: "overall", reason: "overall_reason" },
  };
}

function columnsOf(domains: number): readonly string[] {
  return Array.from({ length: domains }, (_, i) => `d${i + 1}`);
}
