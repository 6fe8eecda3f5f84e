import { type JudgementWord, judgementWords } from "../table/tools/tool_types.ts";
import type { Table, TableRow } from "../table/types.ts";
import { byCodeUnits, requireColumns, textOf } from "./cell.ts";

/** A domain of a tool for risk of bias, and where the table holds it. */
export interface RiskOfBiasDomain {
  /** Column with the judgement. */
  readonly column: string;
  /** Column with the reason for it. */
  readonly reason: string;
  readonly title: string;
  /** As it heads a column of a figure. @default "D1", "D2" and so on */
  readonly code?: string;
  /** Judgements that the tool allows here. @default those found in any domain */
  readonly judgements?: readonly string[];
}

/** Judgement of one study in one domain; null where nobody judged. */
export interface RiskOfBiasJudgement {
  readonly domain: string;
  readonly judgement: string | null;
  readonly reason: string | null;
}

/** How often each judgement was given, and how often none was. */
export interface RiskOfBiasCounts {
  readonly domain: string;
  readonly judged: readonly { readonly judgement: string; readonly n: number }[];
  readonly notJudged: number;
}

/** Answer of {@linkcode summariseRiskOfBias}. */
export interface RiskOfBias {
  readonly kind: "risk-of-bias";
  /** Of the domains, in their order. */
  readonly codes: readonly string[];
  readonly domains: readonly string[];
  /** The best first; words that no tool has stand last. */
  readonly judgements: readonly string[];
  /** Sorted by id; one judgement for each domain, in order. */
  readonly studies: readonly {
    readonly id: string;
    readonly line: number;
    readonly judgements: readonly RiskOfBiasJudgement[];
    /** Of the whole study; absent where the tool has no such judgement. */
    readonly overall?: RiskOfBiasJudgement;
  }[];
  readonly counts: readonly RiskOfBiasCounts[];
  /** Absent where the tool has no judgement of the whole study. */
  readonly overall?: RiskOfBiasCounts;
}

/**
 * Sums up the judgements of risk of bias, by study and by domain. Judgements are counted, never
 * added up to a score (Cochrane Handbook, chapter 8: a score hides which domain failed).
 *
 * @param table One row a study.
 * @param domains Columns of the judgements and of their reasons.
 * @param choices `studyId`: column with the study's id, "study_id" by default; `overall`: columns
 *   of the judgement of the whole study and of its reason, where there is one.
 * @throws {TypeError} if the table lacks a column.
 *
 * @example
 * ```ts
 * import { type Table } from "reforest";
 * import { summariseRiskOfBias } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const columns = ["study_id", "selection", "why"]
 *   .map((name) => ({ name, title: name, description: "", type: "string" as const }));
 * const table: Table = {
 *   name: "rob",
 *   title: "Risk of bias",
 *   file: "rob.csv",
 *   digest: "",
 *   columns,
 *   rows: [
 *     { line: 2, values: { study_id: "kim2019", selection: "low", why: "consecutive" } },
 *     { line: 3, values: { study_id: "abe2008", selection: null, why: null } },
 *   ],
 * };
 * const { studies, counts } = summariseRiskOfBias(table, [
 *   { column: "selection", reason: "why", title: "Selection" },
 * ]);
 * assert.deepEqual(studies.map((study) => study.id), ["abe2008", "kim2019"]);
 * assert.deepEqual(counts, [
 *   { domain: "Selection", judged: [{ judgement: "low", n: 1 }], notJudged: 1 },
 * ]);
 * ```
 */
export function summariseRiskOfBias(
  table: Table,
  domains: readonly RiskOfBiasDomain[],
  choices: {
    readonly studyId?: string;
    readonly overall?: Pick<RiskOfBiasDomain, "column" | "reason" | "judgements">;
  } = {},
): RiskOfBias {
  const { studyId = "study_id" } = choices;
  const overall = choices.overall && { ...choices.overall, title: "Overall" };
  const judged = [...domains, ...(overall ? [overall] : [])];
  requireColumns(table, [studyId, ...judged.flatMap(({ column, reason }) => [column, reason])]);
  const judgements = levelsOf(table, judged);
  const studies = table.rows.map((row) => ({
    id: textOf(row, studyId),
    line: row.line,
    judgements: domains.map((domain) => judgementOf(row, domain)),
    ...(overall ? { overall: judgementOf(row, overall) } : {}),
  })).sort((a, b) => byCodeUnits(a.id, b.id));
  const counted = (domain: RiskOfBiasDomain) => countsOf(domain, table, judgements);
  return {
    kind: "risk-of-bias",
    codes: domains.map(({ code }, i) => code ?? `D${i + 1}`),
    domains: domains.map(({ title }) => title),
    judgements,
    studies,
    counts: domains.map(counted),
    ...(overall ? { overall: counted(overall) } : {}),
  };
}

function judgementOf(
  row: TableRow,
  { column, reason, title }: RiskOfBiasDomain,
): RiskOfBiasJudgement {
  return {
    domain: title,
    judgement: textOf(row, column) || null,
    reason: textOf(row, reason) || null,
  };
}

function countsOf(
  { column, title, judgements: allowed }: RiskOfBiasDomain,
  { rows }: Table,
  levels: readonly string[],
): RiskOfBiasCounts {
  const given = rows.map((row) => textOf(row, column));
  return {
    domain: title,
    judged: (allowed ?? levels)
      .map((judgement) => ({ judgement, n: given.filter((one) => one === judgement).length })),
    notJudged: given.filter((one) => one === "").length,
  };
}

function levelsOf(table: Table, domains: readonly RiskOfBiasDomain[]): string[] {
  const listed = domains.flatMap(({ column, judgements }) =>
    judgements ?? table.columns.find(({ name }) => name === column)?.constraints?.enum ?? []
  );
  const found = table.rows.flatMap((row) => domains.map(({ column }) => textOf(row, column)))
    .filter((judgement) => judgement !== "").sort(byCodeUnits);
  return [...new Set([...listed, ...found])].sort((a, b) => severity(a) - severity(b));
}

/** Place of a word among those that the library knows; others stand last. */
function severity(word: string): number {
  const place = judgementWords.indexOf(word as JudgementWord);
  return place === -1 ? judgementWords.length : place;
}
