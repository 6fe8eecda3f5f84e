import type { RowReference } from "../trace/types.ts";

interface RowOfRates {
  readonly id: string;
  readonly source?: readonly RowReference[];
}

/** Names of the fields that hold the events of a group and its time at risk. */
export type RateFields = readonly [events: string, time: string];

/**
 * Throws one RangeError that lists every row whose rates cannot be right (negative or fractional
 * events, a time that is not above 0, an id missing or used twice), and returns otherwise.
 */
export function requireRates(
  rows: readonly RowOfRates[],
  groups: readonly RateFields[],
  caller: string,
): void {
  if (rows.length === 0) throw new RangeError(`${caller}: rows: found none; allowed: one or more`);
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const [from] = row.source ?? [];
    const where = `study ${JSON.stringify(row.id)}` +
      (from === undefined ? "" : ` (${from.file}, line ${from.line})`);
    if (typeof row.id !== "string" || row.id === "") {
      faults.push(`${where}, id: found ${row.id}; allowed: a text; name the study`);
    } else if (seen.has(row.id)) {
      faults.push(`${where}, id: found twice; allowed: once; give each row its own id`);
    }
    seen.add(row.id);
    const values = row as unknown as Readonly<Record<string, unknown>>;
    for (const [events, time] of groups) {
      if (!(Number.isSafeInteger(values[events]) && Number(values[events]) >= 0)) {
        faults.push(
          `${where}, ${events}: found ${values[events]}; allowed: a whole number, 0 or more; ` +
            "correct it or leave the study out with a reason",
        );
      }
      const t = values[time];
      if (!(typeof t === "number" && t > 0 && t < Infinity)) {
        faults.push(
          `${where}, ${time}: found ${t}; allowed: a number above 0; ` +
            "correct it or leave the study out with a reason",
        );
      }
    }
  }
  if (faults.length > 0) {
    throw new RangeError(`${caller}: ${faults.length} fault(s) in the rows\n${faults.join("\n")}`);
  }
}
