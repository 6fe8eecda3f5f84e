import { measureFacts } from "../measure/measure_facts.ts";
import type { MeasureFacts, RowDesign } from "../measure/types.ts";
import { sortById } from "../numeric/sort_by_id.ts";
import { sum } from "../numeric/sum.ts";
import type { Exclusion } from "../trace/types.ts";
import { libraryVersion } from "../version.ts";
import { describeRow } from "./describe_row.ts";
import { effectSizeChoices } from "./effect_size_choices.ts";
import { groupSizes } from "./group_sizes.ts";
import { increments, incrementsOfGroups, withIncrements } from "./increments.ts";
import type { EffectAndVariance } from "./measure_definition.ts";
import { measures } from "./measures.ts";
import { meta8Effects } from "./meta8_effects.ts";
import { type AnyRow, cellsOf, requireRows, rowValues } from "./row_values.ts";
import { rowsDigest } from "./rows_digest.ts";
import type { EffectSizeChoices, EffectSizes, Measure, RowOf, StudyEffect } from "./types.ts";

/** Why a study cannot be used whatever the measure; null when it can. */
function reasonToLeaveOut(
  values: readonly number[],
  design: RowDesign,
  dropDoubleZero: boolean,
): string | null {
  if (groupSizes(values, design).includes(0)) {
    return `nobody was observed: ${describeRow(values, design)}`;
  }
  if (!dropDoubleZero) return null;
  const [a, b, c, d] = cellsOf(values, design);
  const onlyEvents = design === "two-by-two" && b === 0 && d === 0;
  return (a === 0 && c === 0) || onlyEvents
    ? `double-zero studies are left out by choice: ${describeRow(values, design)}`
    : null;
}

function compute(
  { measure, formulas, zeroCells }: Required<EffectSizeChoices>,
  design: RowDesign,
  cells: readonly number[],
  add: number,
): EffectAndVariance {
  if (add === 0) return measures[measure](...cells);
  const added = incrementsOfGroups(cells, add, zeroCells);
  const asInMeta8 = formulas === "meta8" ? meta8Effects[measure] : undefined;
  return asInMeta8 === undefined
    ? measures[measure](...withIncrements(cells, design, added))
    : asInMeta8(cells, added);
}

/** Why no effect can be given: what of it does not exist, and with which numbers. */
function reasonWithoutEffect(
  effect: EffectAndVariance,
  { effectName, rows, takesIncrement }: MeasureFacts,
  values: readonly number[],
  add: number,
): string {
  const lacks = Number.isFinite(effect.yi) ? "sampling variance of the " : "";
  return `the ${lacks}${effectName} does not exist with ${describeRow(values, rows)}` +
    (takesIncrement && add === 0 ? " (no increment was added)" : "");
}

function toStudy(
  row: AnyRow,
  { yi, vi }: EffectAndVariance,
  sizes: readonly number[],
): StudyEffect {
  return {
    id: row.id,
    ...(row.label === undefined ? {} : { label: row.label }),
    yi,
    vi,
    ...(sizes.length === 0 ? {} : { ni: sum(sizes) }),
    ...(row.source === undefined ? {} : { source: row.source }),
  };
}

/**
 * Computes the effect of each study and its sampling variance from what the study reports.
 *
 * Definitions and defaults are those of metafor's `escalc()`; {@linkcode measureFacts} has the name,
 * scale, unit and kind of row of every measure. `yi` is on the analysis scale (ratios: natural
 * logarithm), `vi` in its squared units; {@linkcode backTransform} leads back.
 *
 * - One proportion: PR, PLN (log), PLO (logit), PAS (arcsine of the square root), PFT (Freeman-Tukey
 *   double arcsine, half of the sum of the two arcsines).
 * - 2x2 tables: OR, RR, RD, AS (arcsine difference), PETO (one-step odds ratio), YUQ (Yule's Q), DOR
 *   (OR of a diagnostic test: "treated" are the diseased, "control" the others, events are positives).
 * - Means of two groups: MD, SMD (Hedges' g), SMD1 (Glass, by the control group), SMDH (unequal
 *   variances), ROM, VR, CVR. Matched pairs or before and after: MC, SMCC, SMCR.
 * - Rates: IR, IRLN, IRS, IRFT; two rates: IRR, IRD, IRSD. Correlations: COR, UCOR, ZCOR.
 * - Effects that come as such: GEN, HR (`yi` is the log hazard ratio), OEV (log-rank O - E and V).
 *
 * Zero cells. By default 0.5 is added to every cell of a study with a zero cell (to the events, for
 * rates), studies with zero events in both groups and PETO included, as metafor's `escalc()` does
 * (`zeroCells`, `increment`, `dropDoubleZero` change that, and `formulas: "meta8"` gives what R meta 8
 * makes of the increment). Nothing is ever added for PAS, PFT, AS, IRS, IRFT, IRSD; `choices` of the
 * answer holds what was in force.
 *
 * Edges. A study whose effect or variance does not exist (an empty group, a zero cell without
 * increment, groups of one person, standard deviations of 0) stands in `excluded` with the reason; `studies` may be empty. The order of the rows
 * does not matter: the answer is sorted by id.
 *
 * Accuracy: within 1e-10 (relative) of metafor 5.1 on the stored cases; formulas avoid
 * cancellation, so that the usual error is a few units in the last place.
 *
 * @param rows With distinct ids: `{id, events, total}` for one proportion,
 *   `{id, eventsTreated, totalTreated, eventsControl, totalControl}` for 2x2 tables, and so on:
 *   {@linkcode RowOf} has the fields of each measure.
 * @param choices The measure, and the rule for zero cells.
 * @throws {RangeError} one error that lists every row with numbers that cannot be right
 *   (negative or fractional counts, more events than participants, a correlation beyond 1, a missing
 *   number, an id used twice), or a bad choice.
 *
 * @example Two trials of the BCG vaccine
 * ```ts
 * import { effectSizes } from "reforest";
 * import assert from "node:assert/strict";
 * const { studies } = effectSizes([
 *   { id: "aronson1948", eventsTreated: 4, totalTreated: 123, eventsControl: 11, totalControl: 139 },
 *   { id: "stein1953", eventsTreated: 180, totalTreated: 1541, eventsControl: 372, totalControl: 1451 },
 * ], { measure: "RR" });
 * assert.deepEqual(studies.map((study) => study.yi.toFixed(4)), ["-0.8893", "-0.7861"]);
 * assert.deepEqual(studies.map((study) => study.vi.toFixed(4)), ["0.3256", "0.0069"]);
 * ```
 *
 * @see Viechtbauer (2010), https://doi.org/10.18637/jss.v036.i03
 */
export function effectSizes<M extends Measure>(
  rows: readonly RowOf<M>[],
  choices: EffectSizeChoices & { readonly measure: M },
): EffectSizes {
  const inForce = effectSizeChoices(choices);
  const { measure } = inForce;
  const facts = measureFacts[measure];
  const design = facts.rows;
  requireRows(rows, design, "effectSizes");
  const sorted = sortById<AnyRow>(rows);

  const values = rowValues(sorted, design);
  const reasons = values.map((row) => reasonToLeaveOut(row, design, inForce.dropDoubleZero));
  const tables = values.map((row, i) => reasons[i] === null ? cellsOf(row, design) : null);
  const added = increments(tables, design, inForce.zeroCells);

  const studies: StudyEffect[] = [];
  const excluded: Exclusion[] = [];
  const incremented: string[] = [];
  sorted.forEach((row, i) => {
    const cells = tables[i] ?? null;
    if (cells === null) {
      excluded.push({ id: row.id, reason: reasons[i]! });
      return;
    }
    const add = added[i] === true ? inForce.increment : 0;
    const effect = compute(inForce, design, cells, add);
    if (!Number.isFinite(effect.yi) || !(effect.vi > 0 && effect.vi < Infinity)) {
      const reason = reasonWithoutEffect(effect, facts, values[i]!, add);
      excluded.push({ id: row.id, reason });
      return;
    }
    if (add > 0) incremented.push(row.id);
    studies.push(toStudy(row, effect, groupSizes(values[i]!, design)));
  });

  return {
    kind: "effect-sizes",
    measure,
    scale: facts.scale,
    studies,
    excluded,
    incremented,
    choices: inForce,
    inputDigest: rowsDigest(sorted.map((row) => row.id), values, inForce),
    libraryVersion,
  };
}
