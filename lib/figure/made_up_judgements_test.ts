import type { RiskOfBias } from "../screen/summarise_risk_of_bias.ts";
import { sequence } from "./made_up_results_test.ts";

// Made-up judgements that the tests of figures draw, for the studies of made-up results.

/** Judgements by a tool with these words; every seventh study is not judged. */
export function madeUpJudgements(
  k: number,
  domains: number,
  words: readonly string[] = ["low", "some concerns", "high", "critical", "no information"],
  overall = true,
): RiskOfBias {
  const random = sequence(20261122 + k + domains);
  const word = () => words[Math.floor(random() * words.length)] ?? null;
  const titles = Array.from({ length: domains }, (_, i) => `Made-up domain number ${i + 1}`);
  const studies = Array.from({ length: k }, (_, i) => i).filter((i) => i % 7 !== 6).map((i) => ({
    id: `study-${i}`,
    line: i + 2,
    judgements: titles.map((domain) => ({ domain, judgement: word(), reason: null })),
    ...(overall ? { overall: { domain: "Overall", judgement: word(), reason: null } } : {}),
  }));
  const counts = (domain: string) => ({
    domain,
    judged: words.map((judgement) => ({ judgement, n: 0 })),
    notJudged: 0,
  });
  return {
    kind: "risk-of-bias",
    codes: titles.map((_, i) => `Q${i + 1}`),
    domains: titles,
    judgements: words,
    studies,
    counts: titles.map(counts),
    ...(overall ? { overall: counts("Overall") } : {}),
  };
}
