import type { AnalysisPlan } from "../analysis/protocol.ts";
import { checkConditions, keepsNothing } from "./check_conditions.ts";
import { checkOverlaps } from "./check_overlaps.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { columnFaults, type NamedTables, tableFaults, valueFaults } from "./protocol_names.ts";
import { quoteText } from "./quote_text.ts";

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
    ...(plan.orderBy === undefined
      ? []
      : columnFaults(named, at("orderBy"), table, plan.orderBy, "numeric")),
    ...list("label"),
    ...(["counts", "values"] as const).flatMap((property) =>
      Object.entries(plan[property] ?? {}).flatMap(([role, name]) =>
        typeof name === "string"
          ? columnFaults(named, `${at(property)}/${role}`, table, name, "numeric")
          : []
      )
    ),
    ...list("sumWithin"),
    ...list("moderators"),
    ...list("show"),
    ...checkConditions(named, table, plan.where ?? [], at("where")),
    ...checkConditions(named, table, plan.requireEach ?? [], at("requireEach")),
    ...keepsNothing(named, table, plan.where ?? [], at("where")),
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
    ...(overlaps === undefined ? [] : checkOverlaps(named, overlaps, at("overlaps"))),
    ...publishedFaults(named, plan, at),
  ];
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
