import { effectSizes } from "../effect/effect_sizes.ts";
import type { Measure, RowOf } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { requireLevel } from "../model/group_counts.ts";
import { studiesDigest } from "../model/studies_digest.ts";
import { libraryVersion } from "../version.ts";
import { defaultsOf } from "./defaults_of.ts";
import { familyOf } from "./family_of.ts";
import { programDefaults } from "./program_defaults.ts";
import { noProgramLine, programLine } from "./program_line.ts";
import { programEffects, programI2, programPooled } from "./program_pooled.ts";
import type { Program, ProgramLine, UnderEveryProgram } from "./program_types.ts";

/** Where lines that are printed by default part, in sentences. */
function partings(lines: readonly ProgramLine[], nullValue: number | null): readonly string[] {
  const shown = lines.filter(({ byDefault, reported }) => byDefault && reported !== null);
  const warnings: string[] = [];
  const numbers = new Set(shown.map(({ k }) => k));
  if (numbers.size > 1) {
    warnings.push(
      `The programs pool different numbers of studies (${
        [...numbers].sort((a, b) => a - b).join(", ")
      }): they part over studies without events in both groups.`,
    );
  }
  if (nullValue !== null) {
    const excludes = ({ reported }: ProgramLine) =>
      reported!.lower > nullValue || reported!.upper < nullValue;
    const apart = shown.filter(excludes);
    if (apart.length > 0 && apart.length < shown.length) {
      const names = apart.map(({ name, title }) => `${name} (${title})`);
      warnings.push(
        `The conclusion depends on the program: only ${
          names.join(", ")
        } exclude no effect at this level.`,
      );
    }
  }
  return warnings;
}

/**
 * What each program would print for the same rows with its own defaults: one line for each analysis.
 *
 * Programs, settings and how they are known: {@linkcode defaultsOf}. All analyse the measure that is
 * asked for. "R meta 8" uses its own increment formulas and leaves out studies without events in both
 * groups for ratios; its common-effect estimate is Mantel-Haenszel's with 0.5 in tables with an empty
 * cell, its logits are pooled by the binomial-normal model. Lines with `byDefault: false` stand for
 * what the program offers and does not print unasked; a prediction interval that is not printed
 * unasked is given with `predictionByDefault: false`. Lines of programs that were not at hand say
 * "documented settings, not verified against the program".
 *
 * Edges: an analysis without an estimate says so in `pooled`; a program that does not analyse such
 * data has a line that says so. `warnings` tell where the conclusion depends on the program.
 *
 * @param rows As for `effectSizes`.
 * @param measure The effect measure.
 * @param choices `level` of all intervals, 0.95 when absent; `programs`, all when absent.
 * @throws {RangeError} for rows that cannot be right, or a bad level.
 *
 * @example Zero cells: the programs count different studies
 * ```ts
 * import { underEveryProgram } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { lines, warnings } = underEveryProgram([
 *   { id: "a", eventsTreated: 0, totalTreated: 50, eventsControl: 0, totalControl: 25 },
 *   { id: "b", eventsTreated: 3, totalTreated: 40, eventsControl: 9, totalControl: 40 },
 *   { id: "c", eventsTreated: 5, totalTreated: 60, eventsControl: 8, totalControl: 60 },
 * ], "OR");
 * const k = (name: string) => lines.filter((line) => line.program === name).map((line) => line.k);
 * assert.deepEqual([k("metafor"), k("meta8")], [[3], [2, 2]]);
 * assert.match(warnings[0] ?? "", /different numbers of studies \(2, 3\)/);
 * ```
 */
export function underEveryProgram<M extends Measure>(
  rows: readonly RowOf<M>[],
  measure: M,
  choices: { readonly level?: number; readonly programs?: readonly Program[] } = {},
): UnderEveryProgram {
  const { level = 0.95, programs = Object.keys(programDefaults) as Program[] } = choices;
  requireLevel("underEveryProgram", level);
  const { studies, inputDigest } = effectSizes(rows, { measure });
  const family = familyOf(measure);
  const lines = programs.flatMap((program) => {
    const defaults = defaultsOf(program, family);
    if (defaults.analyses.length === 0) return [noProgramLine(defaults)];
    const effects = programEffects(rows, measure, defaults);
    const i2 = programI2(rows, effects, defaults);
    return defaults.analyses.map((analysis) =>
      programLine(defaults, analysis, effects, programPooled(rows, effects, analysis, level), i2)
    );
  });
  return {
    kind: "under-every-program",
    measure,
    family,
    lines,
    warnings: partings(lines, measureFacts[measure].nullValue),
    level,
    inputDigest: studiesDigest(
      `under-every-program ${level} ${inputDigest}`,
      studies.map(({ id }) => id),
      [],
    ),
    libraryVersion,
  };
}
