import type { AnalysisPlan, RowCondition } from "../analysis/protocol.ts";
import type { PlacedFault } from "./placed_fault.ts";
import {
  columnFaults,
  findTable,
  type NamedTables,
  tableFaults,
  valueFaults,
} from "./protocol_names.ts";
import { quoteText } from "./quote_text.ts";
import type { TableRow } from "./types.ts";

/**
 * Checks one analysis against the tables: every table, column and value that it names exists, and
 * its filter keeps at least one row.
 *
 * @param at Place of a property of the plan; a sensitivity analysis takes some from its own part
 *   of the protocol and the others from the analysis that it changes.
 */
export function checkAnalysis(
  named: NamedTables,
  plan: AnalysisPlan,
  at: (property: keyof AnalysisPlan) => string,
): PlacedFault[] {
  const { table } = plan;
  const column = (pointer: string, name: string) => columnFaults(named, pointer, table, name);
  const list = (property: "label" | "sumWithin" | "moderators" | "show") =>
    (plan[property] ?? []).flatMap((name, index) => column(`${at(property)}/${index}`, name));
  const texts = (name: string, wanted: readonly { pointer: string; value: string }[]) =>
    valueFaults(named, table, name, wanted, true);
  const { arms, subgroup, overlaps } = plan;
  return [
    ...tableFaults(named, at("table"), table),
    ...column(at("studyId"), plan.studyId),
    ...list("label"),
    ...Object.entries(plan.counts).flatMap(([role, name]) =>
      columnFaults(named, `${at("counts")}/${role}`, table, name, "numeric")
    ),
    ...list("sumWithin"),
    ...list("moderators"),
    ...list("show"),
    ...conditionFaults(named, table, plan.where ?? [], at("where")),
    ...conditionFaults(named, table, plan.requireEach ?? [], at("requireEach")),
    ...keepsNothing(named, plan, at("where")),
    ...(arms === undefined ? [] : [
      ...column(`${at("arms")}/column`, arms.column),
      ...texts(arms.column, [
        { pointer: `${at("arms")}/treated`, value: arms.treated },
        { pointer: `${at("arms")}/control`, value: arms.control },
      ]),
    ]),
    ...(subgroup === undefined ? [] : [
      ...column(`${at("subgroup")}/column`, subgroup.column),
      ...texts(
        subgroup.column,
        (subgroup.levels ?? []).map((value, index) => ({
          pointer: `${at("subgroup")}/levels/${index}`,
          value,
        })),
      ),
    ]),
    ...(overlaps === undefined ? [] : [
      ...tableFaults(named, `${at("overlaps")}/table`, overlaps.table),
      ...(["members", "keep"] as const).flatMap((property) =>
        columnFaults(named, `${at("overlaps")}/${property}`, overlaps.table, overlaps[property])
      ),
    ]),
    ...publishedFaults(named, plan, at),
  ];
}

function conditionFaults(
  named: NamedTables,
  table: string,
  conditions: readonly RowCondition[],
  pointer: string,
): PlacedFault[] {
  return conditions.flatMap((condition, index) => {
    const place = `${pointer}/${index}`;
    const values = (["in", "notIn"] as const).flatMap((test) =>
      (condition[test] ?? []).map((value, i) => ({ pointer: `${place}/${test}/${i}`, value }))
    );
    return [
      ...columnFaults(named, `${place}/column`, table, condition.column),
      ...valueFaults(named, table, condition.column, values, false),
      ...(condition.because === undefined
        ? []
        : columnFaults(named, `${place}/because`, table, condition.because)),
    ];
  });
}

function keepsNothing(named: NamedTables, plan: AnalysisPlan, pointer: string): PlacedFault[] {
  const { where = [] } = plan;
  const table = findTable(named, plan.table);
  const columns = where.map((condition) => condition.column);
  if (table === null || where.length === 0) return [];
  if (!columns.every((column) => named.isTrusted(plan.table, column))) return [];
  if (!columns.every((column) => table.columns.some(({ name }) => name === column))) return [];
  if (table.rows.some((row) => where.every((condition) => meets(row, condition)))) return [];
  return [{
    pointer,
    found: `conditions that no row of ${table.file} meets together`,
    allowed: "conditions that keep a row or more",
    advice: "correct the conditions",
  }];
}

function meets({ values }: TableRow, { column, in: among, notIn, filled }: RowCondition): boolean {
  const cell = values[column] ?? null;
  const isAmong = (list: readonly (string | number)[]) => list.some((value) => value === cell);
  return (among === undefined || isAmong(among)) && (notIn === undefined || !isAmong(notIn)) &&
    (filled === undefined || filled === (cell !== null));
}

function publishedFaults(
  named: NamedTables,
  { published, explainTotal }: AnalysisPlan,
  at: (property: keyof AnalysisPlan) => string,
): PlacedFault[] {
  if (published === undefined) {
    return explainTotal === undefined ? [] : [{
      pointer: at("explainTotal"),
      found: `the claim ${quoteText(explainTotal.claim)} without "published"`,
      allowed: 'a claim of the table that "published" names',
      advice: 'add "published" to the analysis',
    }];
  }
  const claims = [
    ...published.claims.map(({ id }, index) => ({
      pointer: `${at("published")}/claims/${index}/id`,
      value: id,
    })),
    ...(explainTotal === undefined
      ? []
      : [{ pointer: `${at("explainTotal")}/claim`, value: explainTotal.claim }]),
  ];
  return [
    ...tableFaults(named, `${at("published")}/table`, published.table),
    ...(["id", "label", "source"] as const).flatMap((property) =>
      columnFaults(named, `${at("published")}/${property}`, published.table, published[property])
    ),
    ...valueFaults(named, published.table, published.id, claims, true),
  ];
}
