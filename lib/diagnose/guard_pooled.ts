import type { EffectSizes, ProportionRow, StudyEffect, TwoByTwoRow } from "../effect/types.ts";
import type { PooledEffect } from "../model/types.ts";

/** From here on sizes are said to vary widely: the largest study over the smallest. */
const wide = 10;

function listed(ids: readonly string[]): string {
  return ids.length <= 5
    ? ids.join(", ")
    : `${ids.slice(0, 5).join(", ")} and ${ids.length - 5} more`;
}

/** The harmonic mean of sizes stands for no study where they vary widely. */
function sizes({ measure, studies }: EffectSizes, used: ReadonlySet<string>): readonly string[] {
  if (measure !== "PFT" && measure !== "IRFT") return [];
  const found = studies.filter(({ id }) => used.has(id)).map(({ ni }: StudyEffect) => ni ?? NaN);
  const [smallest, largest] = [Math.min(...found), Math.max(...found)];
  if (!(largest >= wide * smallest)) return [];
  return [
    `The studies' sizes run from ${smallest} to ${largest}: the back-transformation of ${measure} at ` +
    "their harmonic mean can mislead (Schwarzer et al. 2019, doi 10.1002/jrsm.1348); compare " +
    "with another scale.",
  ];
}

function isDoubleZero(row: TwoByTwoRow): boolean {
  const { eventsTreated, totalTreated, eventsControl, totalControl } = row;
  return eventsTreated + eventsControl === 0 ||
    eventsTreated + eventsControl === totalTreated + totalControl;
}

function doubleZeros(
  effects: EffectSizes,
  rows: readonly TwoByTwoRow[],
  used: ReadonlySet<string>,
): readonly string[] {
  const ids = rows.filter(isDoubleZero).map(({ id }) => id).sort((a, b) => a < b ? -1 : 1);
  const kept = ids.filter((id) => used.has(id));
  const incremented = kept.filter((id) => effects.incremented.includes(id));
  const left = ids.filter((id) => !used.has(id));
  return [
    ...(left.length === 0 ? [] : [
      `${left.length} double-zero study or studies (${
        listed(left)
      }) are left out: they say nothing ` +
      "about a ratio, and their people do not count here.",
    ]),
    ...(incremented.length === 0 ? [] : [
      `${incremented.length} double-zero study or studies (${listed(incremented)}) are in by the ` +
      `increment of ${effects.choices.increment}, which alone makes their effect; see ` +
      "`zeroCellTable` for the result without.",
    ]),
  ];
}

function increments(effects: EffectSizes, used: ReadonlySet<string>): readonly string[] {
  const touched = effects.incremented.filter((id) => used.has(id));
  return 2 * touched.length < used.size || touched.length === 0 ? [] : [
    `${touched.length} of ${used.size} studies have a zero cell and an increment: the normal ` +
    "approximation is poor; prefer a mixed model or a method without increments.",
  ];
}

/**
 * A pooled result with the warnings that only its effects and rows can give added to its own: widely
 * varying sizes under PFT and IRFT (largest at least 10 times the smallest), double-zero studies and
 * how they are dealt with, an increment in half of the studies or more.
 *
 * Numbers stay as they are. What `pool` knows by itself (Hartung-Knapp narrower than Wald, few
 * studies, tau2 at 0 ...) is in its warnings already.
 *
 * @param pooled Pooled from `effects`.
 * @param effects As `effectSizes` gave them.
 * @param rows The rows that they were computed from; 2x2 tables are looked at.
 *
 * @example
 * ```ts
 * import { effectSizes, guardPooled, pool } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const rows = [
 *   { id: "a", eventsTreated: 0, totalTreated: 50, eventsControl: 0, totalControl: 25 },
 *   { id: "b", eventsTreated: 3, totalTreated: 40, eventsControl: 9, totalControl: 40 },
 * ];
 * const effects = effectSizes(rows, { measure: "OR" });
 * const { warnings } = guardPooled(pool(effects.studies), effects, rows);
 * assert.match(warnings.join(" "), /1 double-zero study or studies \(a\) are in by the increment/);
 * ```
 */
export function guardPooled(
  pooled: PooledEffect,
  effects: EffectSizes,
  rows: readonly (TwoByTwoRow | ProportionRow | { readonly id: string })[],
): PooledEffect {
  const used = new Set(pooled.used);
  const tables = rows.filter((row): row is TwoByTwoRow =>
    "eventsTreated" in row && "totalTreated" in row
  );
  const warnings = [
    ...pooled.warnings,
    ...sizes(effects, used),
    ...doubleZeros(effects, tables, used),
    ...increments(effects, used),
  ];
  return { ...pooled, warnings };
}
