import type { RowReference } from "../trace/types.ts";

/** A row of counts, as it comes from outside: nothing about it is taken for granted. */
export interface RowOfCounts {
  readonly id: string;
  readonly source?: readonly RowReference[];
}

/** Names of the fields that hold the events of a group and its total. */
export type GroupFields = readonly [events: string, total: string];

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

function show(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

function place(row: RowOfCounts, field: string): string {
  const [reference] = row.source ?? [];
  const from = reference === undefined ? "" : ` (${reference.file}, line ${reference.line})`;
  return `study ${show(row.id)}${from}, ${field}`;
}

function faultsOfGroup(row: RowOfCounts, [eventsField, totalField]: GroupFields): string[] {
  const values = row as unknown as Readonly<Record<string, unknown>>;
  const events = values[eventsField];
  const total = values[totalField];
  const faults: string[] = [];
  for (const [field, value] of [[totalField, total], [eventsField, events]] as const) {
    if (isCount(value)) continue;
    faults.push(
      `${place(row, field)}: found ${show(value)}; allowed: a whole number, 0 or more; ` +
        "correct it or leave the study out with a reason",
    );
  }
  if (isCount(events) && isCount(total) && events > total) {
    faults.push(
      `${place(row, eventsField)}: found ${events} of ${total}; allowed: at most ${totalField}; ` +
        "correct the count or the total",
    );
  }
  return faults;
}

/**
 * Throws one RangeError that lists every row whose counts cannot be right (negative, fractional,
 * missing, more events than participants, an id used twice), and returns otherwise. Effective
 * sample sizes of cluster trials have to be rounded first (Cochrane Handbook, section 23.1.4).
 */
export function requireCounts(
  rows: readonly RowOfCounts[],
  groups: readonly GroupFields[],
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
    for (const group of groups) faults.push(...faultsOfGroup(row, group));
  }
  if (faults.length > 0) {
    throw new RangeError(`${caller}: ${faults.length} fault(s) in the rows\n${faults.join("\n")}`);
  }
}
