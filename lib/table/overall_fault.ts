import type { RiskOfBiasPlan } from "../analysis/risk_of_bias_plan.ts";
import { quoteText } from "./quote_text.ts";
import type { OverallRule, RiskOfBiasTool } from "./tools/tool_types.ts";
import type { DataProblem, TableRow } from "./types.ts";

interface JudgedDomain {
  readonly code: string;
  /** Null where nobody judged. */
  readonly judgement: string | null;
}

/** The fault of an overall judgement that is better than the rule of its tool allows. */
export function overallFault(
  { values }: TableRow,
  { overall, domains }: RiskOfBiasPlan,
  tool: RiskOfBiasTool | null,
): Pick<DataProblem, "column" | "found" | "allowed" | "advice">[] {
  if (overall === undefined || tool === null || "none" in tool.overall) return [];
  const given = values[overall.column] ?? null;
  if (given === null || (values[overall.reason] ?? null) !== null) return [];
  const { rules } = tool.overall;
  const judged = domains.map(({ column, domain }): JudgedDomain => {
    const cell = values[column] ?? null;
    return { code: domain ?? column, judgement: cell === null ? null : `${cell}` };
  });
  const rule = rules.find(({ judgement }) => judgement === given);
  if (rule === undefined || holds(rule, judged)) return [];
  const allowed = rules.filter((one) => holds(one, judged));
  return [{
    column: overall.column,
    found: `${quoteText(`${given}`)}, while ${against(rule, judged)}, and no reason`,
    allowed: `${allowed.map(({ judgement }) => quoteText(judgement)).join(", ")}; ` +
      `${tool.code} gives ${quoteText(`${given}`)} where ${rule.words}`,
    advice: `correct a judgement, or say why in "${overall.reason}"`,
  }];
}

function holds({ every, some }: OverallRule, judged: readonly JudgedDomain[]): boolean {
  const among = (words: readonly string[]) => ({ judgement }: JudgedDomain) =>
    judgement !== null && words.includes(judgement);
  return (every === undefined || judged.every(among(every))) &&
    (some === undefined || judged.some(among(some)));
}

/** "D2 is "high", D4 is not judged": the domains that speak against the overall judgement. */
function against({ every = [], some = [] }: OverallRule, judged: readonly JudgedDomain[]): string {
  const others = judged.filter(({ judgement }) =>
    judgement === null || !(every as readonly string[]).includes(judgement)
  );
  if (others.length === 0) return `no domain is ${some.map(quoteText).join(" or ")}`;
  return others.map(({ code, judgement }) =>
    `${code} is ${judgement === null ? "not judged" : quoteText(judgement)}`
  ).join(", ");
}
