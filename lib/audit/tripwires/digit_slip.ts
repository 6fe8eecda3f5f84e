import { runPlan } from "../../analysis/run_plan.ts";
import { type CellChange, withCells } from "../../analysis/with_cells.ts";
import { normalUpperQuantile } from "../../distribution/normal_quantile.ts";
import type { StudyEffect } from "../../effect/types.ts";
import { formatNumber } from "../../report/format_number.ts";
import type { Review } from "../../table/review_types.ts";
import { againstOthers } from "../against_others.ts";
import { alarmAt } from "../alarm_at.ts";
import { countPairs } from "../counted_arms.ts";
import { digitSlips } from "../digit_slips.ts";
import { findings } from "../findings.ts";
import { syntheses, type Synthesis, type SynthesisedStudy } from "../syntheses.ts";
import { typedSlips } from "../typed_slips.ts";
import type { Alarm, Tripwire } from "../types.ts";

/** Distance from the others, in standard errors, above which an effect is out of line. */
const farAway = 3;
/** Distance below which the mended effect is in line. */
const inLine = 1;
/** Fewer other studies do not show where an effect should lie. */
const fewestOthers = 4;

/** Roles of values that may lie on either side of the others, and are not spreads. */
const valueRoles = ["meanTreated", "meanControl", "yi", "correlation"];

/**
 * An effect far from all others that one slip of typing explains: two neighbouring digits exchanged,
 * a zero too many or too few in a count, the decimal point moved in a mean, a correlation or an
 * effect as given. Spreads and intervals have rules of their own.
 */
export const digitSlip: Tripwire = {
  code: "digit-slip",
  title: "Digits exchanged or a decimal point moved",
  looksFor: "an effect far from the others, which one slip of typing explains",
  source: "reforest",
  check(review) {
    const all = syntheses(review).filter(({ plan }) =>
      (plan.counts !== undefined || valueRoles.some((role) => role in (plan.values ?? {}))) &&
      plan.measure !== null
    );
    return findings(
      all.flatMap(({ studies }) => studies.flatMap(({ places }) => places)),
      all.flatMap((synthesis) =>
        synthesis.studies.flatMap((study) => alarmOf(review, synthesis, study) ?? [])
      ),
      "No analysis has effects of counts, means, correlations or effects as given.",
    );
  },
};

function alarmOf(review: Review, synthesis: Synthesis, study: SynthesisedStudy): Alarm | null {
  const { effect } = study;
  const others = synthesis.studies.flatMap((other) =>
    other.id === study.id ? [] : other.effect ?? []
  );
  if (effect === null || others.length < fewestOthers) return null;
  const { z, mean } = againstOthers(effect, others);
  if (Math.abs(z) <= farFrom(others.length)) return null;
  const [best] = [...slipsOf(synthesis, study), ...valueSlipsOf(synthesis, study)].flatMap(
    (change) => {
      const mended = effectWith(review, synthesis, study.id, change);
      const distance = mended === null ? Infinity : Math.abs(againstOthers(mended, others).z);
      return distance < inLine ? [{ change, distance }] : [];
    },
  ).sort((a, b) => a.distance - b.distance);
  const place = study.places.find(({ line }) => line === best?.change.line);
  if (best === undefined || place === undefined) return null;
  const { column, value } = best.change;
  const cell = place.table.rows.find(({ line }) => line === place.line)?.values[column];
  return alarmAt(place, {
    rule: "digit-slip",
    columns: [column],
    found: `the effect is ${formatNumber(effect.yi)} on the scale of the analysis and ` +
      `${formatNumber(Math.abs(z), { digits: 1 })} standard errors away from ` +
      `${formatNumber(mean)}, the mean of the ${others.length} others; with ${value} in place of ` +
      `${cell} it would fit`,
    suspicion: "possible",
    mended: { words: `${value} in place of ${cell}`, cells: [best.change] },
  });
}

/** Of many studies one lies far away by chance: 5 % for all studies together, where that is farther. */
function farFrom(others: number): number {
  return Math.max(farAway, normalUpperQuantile(0.025 / (others + 1)));
}

/** Every slip in a count of the study after which no group has more events than people. */
function slipsOf({ plan }: Synthesis, { places }: SynthesisedStudy): readonly CellChange[] {
  return places.flatMap(({ table, line }) => {
    const values = table.rows.find((row) => row.line === line)?.values ?? {};
    return countPairs(plan).flatMap(({ eventsColumn, otherColumn, other }) => {
      const [events, second] = [Number(values[eventsColumn]), Number(values[otherColumn])];
      const change = (column: string) => (value: number): CellChange => ({
        table: table.name,
        line,
        column,
        value,
      });
      const isLimited = other === "total";
      return [
        ...digitSlips(events).filter((value) => !isLimited || value <= second)
          .map(change(eventsColumn)),
        ...digitSlips(second).filter((value) => !isLimited || value >= events)
          .map(change(otherColumn)),
      ];
    });
  });
}

/** Every slip in a mean, a correlation or an effect as given. */
function valueSlipsOf({ plan }: Synthesis, { places, values = {} }: SynthesisedStudy) {
  const columns: Readonly<Record<string, unknown>> = { ...plan.values };
  return places.flatMap(({ table, line }) =>
    valueRoles.flatMap((role): CellChange[] => {
      const [column, value] = [columns[role], values[role]];
      if (typeof column !== "string" || value === undefined) return [];
      return typedSlips(value).filter((other) => role !== "correlation" || Math.abs(other) < 1)
        .map((other) => ({ table: table.name, line, column, value: other }));
    })
  );
}

function effectWith(
  { tables }: Review,
  { plan }: Synthesis,
  id: string,
  change: CellChange,
): StudyEffect | null {
  const { studies } = runPlan(plan, withCells(tables, [change]));
  return studies.find((study) => study.id === id)?.effect ?? null;
}
