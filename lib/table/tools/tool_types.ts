/** Codes of the tools whose domains, judgements and rules the library knows. */
export type RiskOfBiasToolCode =
  | "RoB 2"
  | "ROBINS-I"
  | "QUADAS-2"
  | "NOS cohort"
  | "NOS case-control"
  | "JBI case series"
  | "JBI prevalence"
  | "JBI cohort";

/**
 * Words for a judgement, the best first: those of RoB 2, ROBINS-I, QUADAS-2 and the first Cochrane
 * tool, answers of the JBI checklists, and stars of the Newcastle-Ottawa scale. Every tool lists
 * its own in this order.
 */
export const judgementWords = [
  "low",
  "yes",
  "some concerns",
  "moderate",
  "unclear",
  "no",
  "high",
  "serious",
  "critical",
  "no information",
  "not applicable",
  "2",
  "1",
  "0",
] as const;

/** A word of {@linkcode judgementWords}. */
export type JudgementWord = typeof judgementWords[number];

/** A domain of a tool, or an item of a checklist. */
export interface RiskOfBiasToolDomain {
  /** As it heads a column: "D1", "Q10". */
  readonly code: string;
  /** In short words of our own. */
  readonly title: string;
  /** Part of the tool to which the domain belongs, where the tool has parts. */
  readonly section?: string;
  /** Where they are not those of the tool. */
  readonly judgements?: readonly JudgementWord[];
}

/**
 * What the domains must hold for an overall judgement to need no reason. An overall judgement
 * without `every` asks nothing of the domains.
 */
export interface OverallRule {
  readonly judgement: JudgementWord;
  /** Each domain has one of these judgements. */
  readonly every?: readonly JudgementWord[];
  /** And at least one domain has one of these. */
  readonly some?: readonly JudgementWord[];
  /** The same in words. */
  readonly words: string;
}

/** A tool for judging risk of bias, as its authors define it. Plain data. */
export interface RiskOfBiasTool {
  readonly code: RiskOfBiasToolCode;
  readonly name: string;
  readonly source: string;
  /** Null where the authors gave it none. */
  readonly doi: string | null;
  readonly domains: readonly RiskOfBiasToolDomain[];
  /** Allowed in a domain, the best first; what says nothing of the risk stands last. */
  readonly judgements: readonly JudgementWord[];
  /** Those that tell of a high risk; a sensitivity analysis leaves such studies out. */
  readonly unfavourable: readonly JudgementWord[];
  /** Rules for the judgement of the whole study, the best first; or why there is none. */
  readonly overall:
    | { readonly rules: readonly OverallRule[] }
    | { readonly none: string };
}
