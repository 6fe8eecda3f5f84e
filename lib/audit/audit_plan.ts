import { plansInForce } from "../analysis/plans_in_force.ts";
import { primaryResults } from "../analysis/primary_results.ts";
import { seededRandom } from "../numeric/random.ts";
import type { Review } from "../table/review_types.ts";
import { libraryVersion } from "../version.ts";
import type { AuditCell, AuditChoices, AuditPlan } from "./audit_types.ts";
import { type AuditedCell, auditedCells } from "./audited_cells.ts";
import { cellInfluence } from "./cell_influence.ts";
import { reviewTripwires } from "./review_tripwires.ts";
import type { Alarm } from "./types.ts";

/** A likely slip is looked at before a cell that nothing speaks against, unless that moves far more. */
const weights = { likely: 5, possible: 2, none: 1 } as const;

/**
 * Which cells to extract again first. The ranked part puts those first that would do most harm:
 * the influence of plausible slips on the primary results times what the tripwires suspect. The
 * random part is a seeded simple random sample of all cells that primary results read; only it
 * bounds the rate of errors (see `auditFindings`).
 *
 * A cell is drawn by a random number of its own (seeded by its table, row and column), so that
 * adding a study leaves the rest of the sample as it is, and the order of rows does not matter.
 *
 * @param review Corrections are applied.
 * @param choices See {@linkcode AuditChoices}.
 * @throws {RangeError} if a size is not a whole number, 0 or more.
 *
 * @example The trial that weighs most in the BCG review comes first
 * ```ts
 * import { auditPlan } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const plan = auditPlan(await loadReview("bcg"), { ranked: 3, sample: 5 });
 * assert.ok(plan.population >= 13 * 4);
 * assert.equal(plan.ranked.length, 3);
 * assert.ok(plan.ranked[0]!.score >= plan.ranked[1]!.score);
 * ```
 */
export function auditPlan(review: Review, choices: AuditChoices = {}): AuditPlan {
  const { ranked = 20, sample = 20, seed = "audit" } = choices;
  for (const [name, size] of Object.entries({ ranked, sample })) {
    if (!Number.isInteger(size) || size < 0) {
      throw new RangeError(`auditPlan, ${name}: found ${size}; allowed: a whole number, 0 or more`);
    }
  }
  const baseline = primaryResults(plansInForce(review), review.tables);
  const { alarms } = reviewTripwires(review);
  const cells = auditedCells(review).map((cell) => ({
    draw: seededRandom([seed, cell.table.name, rowKey(review, cell), cell.column].join("\u0000"))(),
    cell: described(cell, cellInfluence(review, cell, baseline), alarms),
  }));
  const numbered = (part: readonly { readonly cell: Omit<AuditCell, "rank"> }[]) =>
    part.map(({ cell }, index): AuditCell => ({ rank: index + 1, ...cell }));
  return {
    kind: "audit-plan",
    review: review.name,
    population: cells.length,
    ranked: numbered([...cells].sort((a, b) => b.cell.score - a.cell.score).slice(0, ranked)),
    sample: numbered([...cells].sort((a, b) => a.draw - b.draw).slice(0, sample)),
    choices: { ranked, sample, seed },
    weights,
    inputs: Object.values(review.tables).map(({ file }) => file).sort(),
    libraryVersion,
  };
}

function described(
  { table, row, studyId, column, value }: AuditedCell,
  found: ReturnType<typeof cellInfluence>,
  alarms: readonly Alarm[],
): Omit<AuditCell, "rank"> {
  const ringing = alarms.filter((alarm) =>
    alarm.table === table.name && alarm.line === row.line &&
    (alarm.columns.length === 0 || alarm.columns.includes(column))
  );
  const suspicion = ringing.some((alarm) => alarm.suspicion === "likely")
    ? "likely"
    : ringing.length > 0
    ? "possible"
    : "none";
  return {
    table: table.name,
    file: table.file,
    line: row.line,
    studyId,
    column,
    value,
    ...found,
    suspicion,
    alarms: [...new Set(ringing.map((alarm) => alarm.rule))].sort(),
    score: found.influence * weights[suspicion],
  };
}

/** What tells a row from the others wherever it stands: its key, or all that it holds. */
function rowKey(review: Review, { table, row }: AuditedCell): string {
  const key = review.dataPackage.resources.find(({ name }) => name === table.name)
    ?.schema?.primaryKey ?? table.columns.map((column) => column.name);
  return JSON.stringify(key.map((name) => row.values[name] ?? null));
}
