import type { TableRow } from "../../table/types.ts";
import { alarmAt, mendedRow } from "../alarm_at.ts";
import { countsOfPercentage } from "../counts_of_percentage.ts";
import { findings } from "../findings.ts";
import { printedPercentage } from "../printed_percentage.ts";
import { quantitiesOf, type QuantityInTable } from "../quantities_of.ts";
import { studyIdOf } from "../study_column.ts";
import type { Alarm, Tripwire } from "../types.ts";
import type { TableQuantity } from "../../table/quantity_types.ts";
import type { Review } from "../../table/review_types.ts";

type Percentage = Extract<TableQuantity, { readonly quantity: "percentage" }>;

/**
 * A printed percentage that no count of the total gives, or that the count of the row does not
 * give. The likely slip is in the count where another count fits, and else unknown: the nearest
 * count is shown for its consequence.
 */
export const impossiblePercentage: Tripwire = {
  code: "impossible-percentage",
  title: "Percentage and counts do not agree",
  looksFor: "a printed percentage that no count gives, or not the count of the row",
  source: "https://doi.org/10.1177/1948550616673876",
  check(review) {
    const places = quantitiesOf(review, "percentage").flatMap((declared) =>
      declared.table.rows.flatMap((row) => {
        const read = readRow(declared, row);
        return read === null ? [] : [{ declared, row, ...read }];
      })
    );
    const alarms = places.flatMap((place): Alarm[] => faultOf(review, place));
    return findings(
      places.map(({ declared, row }) => ({ table: declared.table, line: row.line })),
      alarms,
      'datapackage.json declares no percentage beside counts ("reforest:quantities").',
    );
  },
};

type Place = NonNullable<ReturnType<typeof readRow>> & {
  readonly declared: QuantityInTable<Percentage>;
  readonly row: TableRow;
};

function readRow({ quantity }: QuantityInTable<Percentage>, { values }: TableRow) {
  const printed = printedPercentage(values[quantity.column] ?? null, quantity.decimals);
  const [events, total] = [values[quantity.of.events], values[quantity.of.total]];
  if (printed === null || typeof total !== "number" || total < 1) return null;
  return { printed, events: typeof events === "number" ? events : null, total };
}

function faultOf(review: Review, { declared, row, printed, events, total }: Place): Alarm[] {
  const { table, quantity } = declared;
  const counts = countsOfPercentage(printed, total);
  if (events === null ? counts.length > 0 : counts.includes(events)) return [];
  const nearest = Math.min(total, Math.round(printed.percentage * total / 100));
  const shown = printed.percentage.toFixed(printed.decimals);
  const count = counts.find((fits) => fits === nearest) ?? counts[0] ?? nearest;
  const place = { table, line: row.line, studyId: studyIdOf(review, table.name, row) };
  return [alarmAt(place, {
    rule: "impossible-percentage",
    columns: [quantity.column, quantity.of.events, quantity.of.total],
    found: counts.length === 0
      ? `no count of ${total} is ${shown} %`
      : `${events} of ${total} is not ${shown} %; ${counts.join(" or ")} would be`,
    suspicion: "likely",
    mended: events === null || events === count
      ? null
      : mendedRow(`${count} of ${total}, the count that is nearest to ${shown} %`, place, {
        [quantity.of.events]: count,
      }),
  })];
}
