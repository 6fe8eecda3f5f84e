import type { FiguresPlan } from "../analysis/forest_plan.ts";
import type { AnalysisPlan, Protocol } from "../analysis/protocol.ts";
import { nearestName } from "./nearest_name.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { findTable, type NamedTables } from "./protocol_names.ts";
import { unknownName } from "./unknown_name.ts";

/** Checks the names in what a protocol says of its figures. */
export function checkFigures(
  named: NamedTables,
  { figures = {}, analyses }: Pick<Protocol, "figures" | "analyses">,
): PlacedFault[] {
  return Object.entries(figures).flatMap(([id, plan]) => {
    const pointer = `/figures/${id}`;
    const analysis = analyses.find((one) => one.id === id);
    return analysis === undefined
      ? [unknownName(pointer, id, analyses.map((one) => one.id), "analysis")]
      : forestFaults(named, analysis, plan, `${pointer}/forest`);
  });
}

function forestFaults(
  named: NamedTables,
  analysis: AnalysisPlan,
  { forest: { names = {}, summaries = [] } = {} }: FiguresPlan,
  pointer: string,
): PlacedFault[] {
  const others = (analysis.sensitivity ?? []).map(({ id }) => id);
  const codes = codesOf(named, analysis);
  return [
    ...summaries.flatMap((id, index) =>
      others.includes(id)
        ? []
        : [unknownName(`${pointer}/summaries/${index}`, id, others, "sensitivity analysis")]
    ),
    ...Object.keys(names).flatMap((code) =>
      codes === null || codes.has(code)
        ? []
        : [unknownName(`${pointer}/names/${escaped(code)}`, code, likelyCodes(code, codes), "code")]
    ),
  ];
}

/** Roles of groups that have no name of their own. */
const roles = ["Treated", "Control", "After", "Before"] as const;

/**
 * Everything that a forest plot prints as a code: cells, columns, groups. Null without a table that
 * can be trusted: a code may stand in a cell that could not be read.
 */
function codesOf(named: NamedTables, { table, arms }: AnalysisPlan): ReadonlySet<string> | null {
  const found = findTable(named, table);
  if (found === null || !found.columns.every(({ name }) => named.isTrusted(table, name))) {
    return null;
  }
  const codes = new Set<string>([...roles, ...Object.values(arms?.names ?? {})]);
  for (const { name } of found.columns) {
    codes.add(name);
    for (const row of found.rows) {
      const cell = row.values[name];
      if (typeof cell === "string") codes.add(cell);
    }
  }
  return codes;
}

/** The code that is likely meant, then others; cells that are sentences are no codes. */
function likelyCodes(code: string, codes: ReadonlySet<string>): readonly string[] {
  const short = [...codes].filter((one) => one.length <= 40);
  const near = nearestName(code, short);
  return [...new Set([...near === null ? [] : [near], ...short])].slice(0, 12);
}

/** A name as a JSON pointer has it (RFC 6901). */
function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
