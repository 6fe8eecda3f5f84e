import type { TableRow } from "../../table/types.ts";
import type { TableQuantity } from "../../table/quantity_types.ts";
import { alarmAt, mendedRow } from "../alarm_at.ts";
import { type ArithmeticStatement, arithmeticStatements } from "../arithmetic_statements.ts";
import { findings } from "../findings.ts";
import { quantitiesOf } from "../quantities_of.ts";
import { studyIdOf } from "../study_column.ts";
import type { Alarm, Tripwire } from "../types.ts";

type Counts = Extract<TableQuantity, { readonly quantity: "arithmetic" }>["of"];

/**
 * The calculation that was written down beside the counts of a row does not hold, or it gives a
 * number that is none of the counts of the row.
 */
export const arithmetic: Tripwire = {
  code: "arithmetic",
  title: "Written arithmetic does not hold",
  looksFor: "a calculation written beside the counts that is wrong, or gives another count",
  source: "reforest",
  check(review) {
    const places = quantitiesOf(review, "arithmetic").flatMap(({ table, quantity }) =>
      table.rows.flatMap((row) => {
        const statements = arithmeticStatements(`${row.values[quantity.column] ?? ""}`);
        return statements.length === 0 ? [] : [{ table, quantity, row, statements }];
      })
    );
    const alarms = places.flatMap(({ table, quantity, row, statements }): Alarm[] => {
      const said = faultsOf(statements, row, quantity.of);
      if (said === null) return [];
      const place = { table, line: row.line, studyId: studyIdOf(review, table.name, row) };
      const { events } = said;
      return [alarmAt(place, {
        rule: "arithmetic",
        columns: [quantity.column, quantity.of.events, quantity.of.total],
        found: said.found,
        suspicion: said.suspicion,
        mended: events === null
          ? null
          : mendedRow(`${events} events, as the calculation gives`, place, {
            [quantity.of.events]: events,
          }),
      })];
    });
    return findings(
      places.map(({ table, row }) => ({ table, line: row.line })),
      alarms,
      'datapackage.json declares no column of arithmetic ("reforest:quantities"), or no cell of it has any that can be read.',
    );
  },
};

interface Said extends Pick<Alarm, "found" | "suspicion"> {
  /** Events as the calculation gives them; null where that is not clear. */
  readonly events: number | null;
}

function faultsOf(
  statements: readonly ArithmeticStatement[],
  { values }: TableRow,
  columns: Counts,
): Said | null {
  const wrong = statements.flatMap(({ fault }) => fault ?? []);
  if (wrong.length > 0) return { found: wrong.join("; "), suspicion: "likely", events: null };
  const [events, total] = [values[columns.events], values[columns.total]];
  if (typeof events !== "number" || typeof total !== "number") return null;
  const known = [events, total, total - events];
  // "5+3+6" may add this row to others.
  const given = statements.filter(({ addends }) => !addends.some((one) => known.includes(one)))
    .flatMap(({ value }) => value ?? []);
  if (given.length === 0 || given.some((value) => known.includes(value))) return null;
  const last = given[given.length - 1]!;
  return {
    found: `the calculation gives ${given.join(", ")}; the row holds ${events} of ${total}`,
    suspicion: "possible",
    events: last <= total ? last : null,
  };
}
