import type { RowReference } from "../trace/types.ts";
import type { MeasureDefinition } from "./measure_definition.ts";
import type { ProportionRow, TwoByTwoRow } from "./types.ts";

interface AnyRow {
  readonly id: unknown;
  readonly source?: readonly RowReference[];
}

const GROUPS = {
  "proportion": [["events", "total"]],
  "two-by-two": [["eventsTreated", "totalTreated"], ["eventsControl", "totalControl"]],
} as const;

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

function show(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

function place(row: AnyRow, column: string): string {
  const [reference] = row.source ?? [];
  const from = reference === undefined ? "" : ` (${reference.file}, line ${reference.line})`;
  return `study ${show(row.id)}${from}, ${column}`;
}

function faultsOfGroup(row: AnyRow, eventsKey: string, totalKey: string): string[] {
  const counts = row as unknown as Readonly<Record<string, unknown>>;
  const events = counts[eventsKey];
  const total = counts[totalKey];
  const faults: string[] = [];
  if (!isCount(total)) {
    faults.push(
      `${place(row, totalKey)}: found ${show(total)}; allowed: a whole number, 0 or more; ` +
        "correct the total or leave the study out with a reason",
    );
  }
  if (!isCount(events)) {
    faults.push(
      `${place(row, eventsKey)}: found ${show(events)}; allowed: a whole number, 0 or more; ` +
        "correct the count or leave the study out with a reason",
    );
  } else if (isCount(total) && events > total) {
    faults.push(
      `${place(row, eventsKey)}: found ${events} of ${total}; allowed: at most ${totalKey}; ` +
        "correct the count or the total",
    );
  }
  return faults;
}

/**
 * Throws one RangeError that lists every row whose counts cannot be right, and returns otherwise.
 * Fractions are refused: effective sample sizes of cluster trials have to be rounded first
 * (Cochrane Handbook, section 23.1.4).
 */
export function refuseRows(
  rows: readonly (ProportionRow | TwoByTwoRow)[],
  design: MeasureDefinition["design"],
  caller: string,
): void {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    if (typeof row.id !== "string" || row.id === "") {
      faults.push(`${place(row, "id")}: found ${show(row.id)}; allowed: a text; name the study`);
    } else if (seen.has(row.id)) {
      faults.push(`${place(row, "id")}: found twice; allowed: once; give each row its own id`);
    }
    seen.add(row.id);
    for (const [events, total] of GROUPS[design]) faults.push(...faultsOfGroup(row, events, total));
  }
  if (faults.length > 0) {
    throw new RangeError(`${caller}: ${faults.length} fault(s) in the rows\n${faults.join("\n")}`);
  }
}
