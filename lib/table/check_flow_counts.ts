import { flowCodes, flowHeadings, isFlowCode } from "./flow_codes.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { columnFaults, findTable, type NamedTables, tableFaults } from "./protocol_names.ts";
import { quoteText } from "./quote_text.ts";
import { readFlowCount } from "./read_flow_count.ts";
import type { Table, TableRow } from "./types.ts";
import { unknownName } from "./unknown_name.ts";

const place = "/flow/counts";

/** Checks a table of the boxes of the flow: their names, each at most once, and their counts. */
export function checkFlowCounts(named: NamedTables, name: string): PlacedFault[] {
  const missing = [
    ...tableFaults(named, place, name),
    ...["data", "n"].flatMap((column) => columnFaults(named, place, name, column)),
  ];
  const table = findTable(named, name);
  if (table === null || missing.length > 0) return missing;
  if (!named.isTrusted(name, "data") || !named.isTrusted(name, "n")) return [];
  const seen = new Map<string, number>();
  return table.rows.flatMap((row) => boxFaults(table, row, seen));
}

function boxFaults(table: Table, row: TableRow, seen: Map<string, number>): PlacedFault[] {
  const code = `${row.values["data"] ?? ""}`;
  if (code === "" || flowHeadings.includes(code)) return [];
  const at = `${table.file}, line ${row.line}`;
  if (!isFlowCode(code)) {
    const fault = unknownName(place, code, Object.keys(flowCodes), "box");
    return [{ ...fault, found: `in ${at}, ${fault.found}` }];
  }
  const before = seen.get(code);
  if (before !== undefined) {
    return [{
      pointer: place,
      found: `in ${at}, the box ${quoteText(code)} a second time (first in line ${before})`,
      allowed: "each box once",
      advice: "remove one of the two",
    }];
  }
  seen.set(code, row.line);
  const count = readFlowCount(code, row.values["n"] ?? null);
  return "n" in count ? [] : [{
    pointer: place,
    found: `in ${at}, the box ${quoteText(code)} with ${quoteText(`${row.values["n"]}`)}`,
    allowed: count.allowed,
    advice: "correct the cell",
  }];
}
