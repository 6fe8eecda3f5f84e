import type { Table } from "../table/types.ts";
import { byCodeUnits, requireColumns, textOf } from "./cell.ts";

/** A domain of a tool for risk of bias, and where the table holds it. */
export interface RiskOfBiasDomain {
  /** Column with the judgement. */
  readonly column: string;
  /** Column with the reason for it. */
  readonly reason: string;
  readonly title: string;
}

/** Judgement of one study in one domain; null where nobody judged. */
export interface RiskOfBiasJudgement {
  readonly domain: string;
  readonly judgement: string | null;
  readonly reason: string | null;
}

/** Answer of {@linkcode summariseRiskOfBias}. */
export interface RiskOfBias {
  readonly kind: "risk-of-bias";
  readonly domains: readonly string[];
  /** In the order of the data dictionary where it lists them, else sorted. */
  readonly judgements: readonly string[];
  /** Sorted by id; one judgement for each domain, in order. */
  readonly studies: readonly {
    readonly id: string;
    readonly line: number;
    readonly judgements: readonly RiskOfBiasJudgement[];
  }[];
  /** For each domain, how often each judgement was given, and how often none was. */
  readonly counts: readonly {
    readonly domain: string;
    readonly judged: readonly { readonly judgement: string; readonly n: number }[];
    readonly notJudged: number;
  }[];
}

/**
 * Sums up the judgements of risk of bias, by study and by domain. Judgements are counted, never
 * added up to a score (Cochrane Handbook, chapter 8: a score hides which domain failed).
 *
 * @param table One row a study.
 * @param domains Columns of the judgements and of their reasons.
 * @param choices `studyId`: column with the study's id. @default "study_id"
 * @throws {TypeError} if the table lacks a column.
 *
 * @example
 * ```ts
 * import { summariseRiskOfBias, type Table } from "reforest";
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
  choices: { readonly studyId?: string } = {},
): RiskOfBias {
  const { studyId = "study_id" } = choices;
  requireColumns(table, [studyId, ...domains.flatMap(({ column, reason }) => [column, reason])]);
  const judgements = levelsOf(table, domains);
  const studies = table.rows.map((row) => ({
    id: textOf(row, studyId),
    line: row.line,
    judgements: domains.map(({ column, reason, title }) => ({
      domain: title,
      judgement: textOf(row, column) || null,
      reason: textOf(row, reason) || null,
    })),
  })).sort((a, b) => byCodeUnits(a.id, b.id));
  return {
    kind: "risk-of-bias",
    domains: domains.map(({ title }) => title),
    judgements,
    studies,
    counts: domains.map(({ title }, i) => {
      const given = studies.map((study) => study.judgements[i]?.judgement ?? null);
      return {
        domain: title,
        judged: judgements
          .map((judgement) => ({ judgement, n: given.filter((one) => one === judgement).length })),
        notJudged: given.filter((one) => one === null).length,
      };
    }),
  };
}

function levelsOf(table: Table, domains: readonly RiskOfBiasDomain[]): string[] {
  const listed = domains.flatMap(({ column }) =>
    table.columns.find(({ name }) => name === column)?.constraints?.enum ?? []
  );
  const found = table.rows.flatMap((row) => domains.map(({ column }) => textOf(row, column)))
    .filter((judgement) => judgement !== "").sort(byCodeUnits);
  return [...new Set([...listed, ...found])];
}
