import type { Protocol } from "../analysis/protocol.ts";
import type { RiskOfBiasPlan } from "../analysis/risk_of_bias_plan.ts";
import { nearestName } from "./nearest_name.ts";
import { overallFault } from "./overall_fault.ts";
import { findTable, type NamedTables } from "./protocol_names.ts";
import { quoteText } from "./quote_text.ts";
import { riskOfBiasToolOf } from "./risk_of_bias_tools.ts";
import { judgementWords } from "./tools/tool_types.ts";
import type { DataProblem, Table, TableRow } from "./types.ts";

type Fault = Pick<DataProblem, "column" | "found" | "allowed" | "advice">;

/**
 * Checks the judgements of risk of bias, cell by cell: each is a word of the tool, each study is
 * one of the review and judged once, and an overall judgement that is better than the tool's rule
 * allows has its reason.
 */
export function checkJudgements(
  named: NamedTables,
  { studies, riskOfBias }: Protocol,
  folder: string,
): DataProblem[] {
  if (riskOfBias === undefined || !("table" in riskOfBias)) return [];
  const table = findTable(named, riskOfBias.table);
  if (table === null) return [];
  const check = rowFaults(named, table, riskOfBias, studies);
  return table.rows.flatMap((row) =>
    check(row).map((fault) => ({ file: `${folder}/${table.file}`, line: row.line, ...fault }))
  );
}

function rowFaults(
  named: NamedTables,
  table: Table,
  plan: RiskOfBiasPlan,
  studies: Protocol["studies"],
): (row: TableRow) => Fault[] {
  const tool = riskOfBiasToolOf(plan.tool);
  const columns = plan.domains.map(({ column, domain }) => {
    const known = tool?.domains.find(({ code }) => code === domain);
    return { column, words: known?.judgements ?? tool?.judgements ?? judgementWords };
  });
  if (plan.overall !== undefined) {
    columns.push({ column: plan.overall.column, words: tool?.judgements ?? judgementWords });
  }
  const judged = new Map<string, number>();
  const known = knownStudies(named, studies);
  // The rule needs every domain: a cell with a fault is empty in the table.
  const trusted = columns.every(({ column }) => named.isTrusted(table.name, column));
  return (row) => {
    const words = columns.flatMap(({ column, words }) => wordFault(row, column, words));
    const overall = trusted && words.length === 0 ? overallFault(row, plan, tool) : [];
    return [...studyFaults(row, plan.studyId, judged, known), ...words, ...overall];
  };
}

function knownStudies(
  named: NamedTables,
  { table, studyId }: Protocol["studies"],
): { readonly file: string; readonly ids: readonly string[] } | null {
  const found = findTable(named, table);
  if (found === null || !named.isTrusted(table, studyId)) return null;
  if (!found.columns.some(({ name }) => name === studyId)) return null;
  return { file: found.file, ids: found.rows.map(({ values }) => `${values[studyId] ?? ""}`) };
}

function studyFaults(
  { line, values }: TableRow,
  column: string,
  judged: Map<string, number>,
  known: ReturnType<typeof knownStudies>,
): Fault[] {
  const cell = values[column] ?? null;
  if (cell === null) return [];
  const id = `${cell}`;
  const earlier = judged.get(id);
  if (earlier !== undefined) {
    return [{
      column,
      found: `${quoteText(id)}, as on line ${earlier}`,
      allowed: "one row of judgements a study",
      advice: "join the two rows",
    }];
  }
  judged.set(id, line);
  if (known === null || known.ids.includes(id)) return [];
  const near = nearestName(id, known.ids);
  return [{
    column,
    found: `the unknown study ${quoteText(id)}`,
    allowed: `studies of ${known.file}`,
    advice: near === null ? "correct the id" : `did you mean ${quoteText(near)}?`,
  }];
}

function wordFault({ values }: TableRow, column: string, words: readonly string[]): Fault[] {
  const cell = values[column] ?? null;
  if (cell === null || words.includes(`${cell}`)) return [];
  const near = nearestName(`${cell}`, words);
  return [{
    column,
    found: `the judgement ${quoteText(`${cell}`)}`,
    allowed: words.map(quoteText).join(", "),
    advice: near === null
      ? "correct it, or leave the cell empty if nobody judged"
      : `did you mean ${quoteText(near)}?`,
  }];
}
