import { notEstimableRow } from "./not_estimable_row.ts";
import type { OutcomeKind, ReviewFile, ReviewOutcome } from "./review_file_types.ts";
import type { PackageRow } from "./package_table.ts";

/** An outcome with its rows as they stand in the table of its kind. */
export interface OutcomeEntries {
  readonly outcome: ReviewOutcome;
  /** Id of its analysis: "1-2". */
  readonly id: string;
  readonly rows: readonly PackageRow[];
  /** Rows that give an effect. */
  readonly used: readonly PackageRow[];
  /** A study stands twice in it (and in one subgroup), so that "entry" is the id of a row. */
  readonly repeated: boolean;
}

/** The outcomes of a kind with their rows. */
export function entriesOf(review: ReviewFile, kind: OutcomeKind): readonly OutcomeEntries[] {
  return review.outcomes.filter((outcome) => outcome.kind === kind).map((outcome) => {
    const seen = new Map<string, number>();
    const grouped = outcome.rows.some(({ subgroup }) => subgroup !== null);
    const rows = outcome.rows.map((row): PackageRow => {
      const subgroup = grouped ? row.subgroup ?? "no subgroup" : null;
      const place = JSON.stringify([row.studyId, subgroup]);
      const times = (seen.get(place) ?? 0) + 1;
      seen.set(place, times);
      return {
        outcome: outcome.number,
        subgroup,
        study_id: row.studyId,
        entry: times === 1 ? row.studyId : `${row.studyId} (${times})`,
        ...row.values,
        ...without(row.values),
        left_out: notEstimableRow(kind, outcome.measure, row),
        stored_estimate: row.stored?.estimate ?? null,
        stored_lower: row.stored?.lower ?? null,
        stored_upper: row.stored?.upper ?? null,
        footnote: row.footnote,
      };
    });
    return {
      outcome,
      id: outcome.number.replace(/[^0-9]+/g, "-"),
      rows,
      used: rows.filter(({ left_out }) => left_out === null),
      repeated: [...seen.values()].some((times) => times > 1),
    };
  });
}

/** People without the event, for outcomes that count them. */
function without(values: Readonly<Record<string, number | null>>): PackageRow {
  const less = (arm: string) => {
    const [total, events] = [values[`total_${arm}`] ?? null, values[`events_${arm}`] ?? null];
    return total === null || events === null ? null : total - events;
  };
  return { without_experimental: less("experimental"), without_control: less("control") };
}
