import type { RowReference } from "../trace/types.ts";
import type { FieldRule } from "./row_fields.ts";

/** A row of numbers, as it comes from outside: nothing about it is taken for granted. */
interface OutsideRow {
  readonly id: string;
  readonly source?: readonly RowReference[];
}

const show = (value: unknown) => typeof value === "string" ? JSON.stringify(value) : String(value);

/**
 * Throws one RangeError that lists every number that cannot be right (missing, not finite, out of its
 * range) and every id that is missing or used twice, and returns otherwise.
 */
export function requireRowFields(
  rows: readonly OutsideRow[],
  fields: Readonly<Record<string, FieldRule>>,
  caller: string,
): void {
  const faults: string[] = [];
  const seen = new Set<string>();
  const rules = Object.entries(fields);
  for (const row of rows) {
    const [reference] = row.source ?? [];
    const from = reference === undefined ? "" : ` (${reference.file}, line ${reference.line})`;
    const place = `study ${show(row.id)}${from}`;
    if (typeof row.id !== "string" || row.id === "") {
      faults.push(`${place}, id: found ${show(row.id)}; allowed: a text; name the study`);
    } else if (seen.has(row.id)) {
      faults.push(`${place}, id: found twice; allowed: once; give each row its own id`);
    }
    seen.add(row.id);
    const values = row as unknown as Readonly<Record<string, unknown>>;
    for (const [field, { allowed, holds }] of rules) {
      const value = values[field];
      if (typeof value === "number" && holds(value)) continue;
      faults.push(
        `${place}, ${field}: found ${show(value)}; allowed: ${allowed}; ` +
          "correct it or leave the study out with a reason",
      );
    }
  }
  if (faults.length > 0) {
    throw new RangeError(`${caller}: ${faults.length} fault(s) in the rows\n${faults.join("\n")}`);
  }
}
