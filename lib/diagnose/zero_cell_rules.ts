import { effectSizes } from "../effect/effect_sizes.ts";
import type { TwoByTwoMeasure, TwoByTwoRow, ZeroCellRule } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { pool } from "../model/pool.ts";
import { poolingChoices } from "../model/pooling_choices.ts";
import { studiesDigest } from "../model/studies_digest.ts";
import { sortById } from "../numeric/sort_by_id.ts";
import { libraryVersion } from "../version.ts";
import { linesWithoutIncrement, nothingToPool, zeroCellLine } from "./zero_cell_lines.ts";
import type { ZeroCellChoices, ZeroCellTable, ZeroCellWay } from "./zero_cell_types.ts";

const caller = "zeroCellTable";

const rules: readonly (readonly [ZeroCellWay, ZeroCellRule, boolean, string])[] = [
  ["none", "none", false, "no increment"],
  ["only0", "only0", false, "increment where a study has a zero cell"],
  ["only0-without-double-zero", "only0", true, "the same, double-zero studies left out"],
  ["if0all", "if0all", false, "increment in all studies, if one has a zero cell"],
  ["all", "all", false, "increment in all studies"],
  ["treatment-arm", "treatment-arm", false, "increment in proportion to the size of the arm"],
];

/**
 * Pools 2x2 tables under each rule for zero cells, side by side: what the rule alone does to the
 * result, and whether it changes the conclusion.
 *
 * Lines: no increment; the increment where a study has a zero cell, with and without double-zero
 * studies; in all studies if one has a zero cell; in all studies; in proportion to the size of the arm
 * (Sweeting et al. 2004); for OR, RR and RD Mantel-Haenszel, and for OR and PETO Peto, which need no
 * increment and assume a common effect. All inverse-variance lines share the choices of pooling.
 *
 * Edges. Without any zero cell the lines of "none", "only0", "if0all" and "treatment-arm" agree. A
 * measure that needs no increment (AS) has the same answer in all lines. Where no study is left, the
 * line says so in words.
 *
 * @param rows Counts with distinct ids.
 * @param measure A measure of 2x2 tables.
 * @param choices As for `pool`, and `increment` (0.5).
 * @throws {RangeError} for rows or choices that cannot be right, or a measure of other rows.
 *
 * @example
 * ```ts
 * import { zeroCellTable } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { lines, zeroCell } = zeroCellTable([
 *   { id: "a", eventsTreated: 0, totalTreated: 50, eventsControl: 4, totalControl: 25 },
 *   { id: "b", eventsTreated: 3, totalTreated: 40, eventsControl: 9, totalControl: 40 },
 *   { id: "c", eventsTreated: 5, totalTreated: 60, eventsControl: 8, totalControl: 60 },
 * ], "OR", { model: "common" });
 * assert.deepEqual(zeroCell, ["a"]);
 * assert.deepEqual(lines.map(({ way, k }) => `${way}: ${k}`).slice(0, 2), ["none: 2", "only0: 3"]);
 * ```
 *
 * @see Sweeting, Sutton and Lambert (2004), https://doi.org/10.1002/sim.1761
 * @see Bradburn et al. (2007), https://doi.org/10.1002/sim.2528
 */
export function zeroCellTable(
  rows: readonly TwoByTwoRow[],
  measure: TwoByTwoMeasure,
  choices: ZeroCellChoices = {},
): ZeroCellTable {
  if (measureFacts[measure]?.rows !== "two-by-two") {
    const known = Object.entries(measureFacts).filter(([, facts]) => facts.rows === "two-by-two");
    throw new RangeError(
      `${caller}: measure: found ${String(measure)}; allowed: ${
        known.map(([code]) => code).join(", ")
      }`,
    );
  }
  const { increment = 0.5, ...pooling } = choices;
  const inForce = { ...poolingChoices(pooling, caller), increment };
  const sorted = sortById(rows);

  const byRule = rules.map(([way, zeroCells, dropDoubleZero, name]) => {
    const effects = effectSizes(sorted, { measure, zeroCells, increment, dropDoubleZero });
    const { studies, incremented, excluded } = effects;
    const pooled = studies.length === 0 ? nothingToPool(measure, excluded) : pool(studies, pooling);
    return zeroCellLine(measure, way, name, { pooled, incremented, excluded });
  });
  const lines = [...byRule, ...linesWithoutIncrement(sorted, measure, inForce.level)];

  const zeros = sorted.filter((
    { eventsTreated: a, totalTreated, eventsControl: c, totalControl },
  ) =>
    totalTreated > 0 && totalControl > 0 &&
    (a === 0 || c === 0 || a === totalTreated || c === totalControl)
  );
  const doubles = zeros.filter((
    { eventsTreated: a, totalTreated, eventsControl: c, totalControl },
  ) => (a === 0 && c === 0) || (a === totalTreated && c === totalControl));
  const said = new Set(lines.map((line) => line.holdsNoEffect).filter((holds) => holds !== null));
  const flips = said.size === 2;
  return {
    kind: "zero-cell-table",
    measure,
    zeroCell: zeros.map((row) => row.id),
    doubleZero: doubles.map((row) => row.id),
    lines,
    flips,
    warnings: flips
      ? ["whether the interval holds no effect depends on how zero cells are dealt with"]
      : [],
    choices: inForce,
    inputDigest: studiesDigest(
      `zero-cell-table ${measure} ${JSON.stringify(Object.entries(inForce).sort())}`,
      sorted.map((row) => row.id),
      [
        sorted.map((row) => row.eventsTreated),
        sorted.map((row) => row.totalTreated),
        sorted.map((row) => row.eventsControl),
        sorted.map((row) => row.totalControl),
      ],
    ),
    libraryVersion,
  };
}
