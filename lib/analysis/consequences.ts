import type { Review } from "../table/review_types.ts";
import type { Table } from "../table/types.ts";
import { inputFiles } from "./input_files.ts";
import { primaryResults } from "./primary_results.ts";
import type { PrimaryResult } from "./primary_types.ts";
import { plansInForce } from "./plans_in_force.ts";
import type { AnalysisPlan } from "./protocol.ts";

/** What a change of the tables does to one primary result. */
export interface Consequence {
  readonly analysis: string;
  readonly title: string;
  readonly stratum: string | null;
  readonly measure: PrimaryResult["measure"];
  /** As the tables stand. */
  readonly from: PrimaryResult | null;
  /** With the change; null where the result is no longer there. */
  readonly to: PrimaryResult | null;
  /** Whether the change moves the result to another side of the decision threshold. */
  readonly crosses: boolean;
}

/**
 * What the primary results of a review would be if its tables were others: every result that
 * differs to the bit, and no other. Analyses that read none of the changed tables are not run.
 *
 * @param review The review as it stands.
 * @param tables The tables with the change (`withCells`, or whole tables exchanged).
 * @param baseline Primary results of `review`, where they are known already.
 */
export function consequences(
  review: Review,
  tables: Readonly<Record<string, Table>>,
  baseline?: readonly PrimaryResult[],
): readonly Consequence[] {
  const changed = new Set(
    Object.values(review.tables).filter((table) => tables[table.name] !== table)
      .map((table) => table.file),
  );
  const plans = plansInForce(review).filter((plan) => readsOne(plan, review.tables, changed));
  const ids = new Set(plans.map((plan) => plan.id));
  const before = (baseline ?? primaryResults(plans, review.tables))
    .filter((result) => ids.has(result.analysis));
  const after = primaryResults(plans, tables);
  const places = [...new Set([...before, ...after].map(place))];
  return places.flatMap((at): Consequence[] => {
    const from = before.find((result) => place(result) === at) ?? null;
    const to = after.find((result) => place(result) === at) ?? null;
    const either = from ?? to;
    if (!either || JSON.stringify(from) === JSON.stringify(to)) return [];
    return [{
      analysis: either.analysis,
      title: either.title,
      stratum: either.stratum,
      measure: either.measure,
      from,
      to,
      crosses: (from?.conclusion ?? null) !== (to?.conclusion ?? null),
    }];
  });
}

function readsOne(
  plan: AnalysisPlan,
  tables: Readonly<Record<string, Table>>,
  changed: ReadonlySet<string>,
): boolean {
  return inputFiles(plan, tables).some((file) => changed.has(file));
}

function place({ analysis, stratum }: PrimaryResult): string {
  return `${analysis}\u0000${stratum ?? ""}`;
}
