import { programDefaults } from "./program_defaults.ts";
import type { MeasureFamily, Program, ProgramDefaults } from "./program_types.ts";

/**
 * The default settings of a program for a family of measures, in the words of this library.
 *
 * "reforest", "meta8" (R meta 8), "metafor" (5), "revman" (the web program since January 2025),
 * "revman5", "stata". `statement` says how the settings are known: those of R were held against R,
 * the others follow their documentation (`sources`) and have not been verified against the program.
 * `analyses` is empty where a program does not analyse such data (RevMan: single proportions).
 *
 * @param family "two-by-two" for events in two groups, "proportion" for events in one, "other".
 * @throws {RangeError} for a program or a family that is not known.
 *
 * @example
 * ```ts
 * import { defaultsOf } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const { analyses, verified, statement } = defaultsOf("revman5", "two-by-two");
 * assert.deepEqual(analyses.map(({ method }) => method), ["mantel-haenszel", "mantel-haenszel-random"]);
 * assert.equal(verified, false);
 * assert.match(statement, /not verified against the program/);
 * ```
 */
export function defaultsOf(program: Program, family: MeasureFamily): ProgramDefaults {
  const settings = Object.hasOwn(programDefaults, program) ? programDefaults[program] : undefined;
  if (settings === undefined) {
    throw new RangeError(
      `defaultsOf: program: found ${program}; allowed: ${Object.keys(programDefaults).join(", ")}`,
    );
  }
  const { analyses, ...rest } = settings;
  if (!Object.hasOwn(analyses, family)) {
    throw new RangeError(
      `defaultsOf: family: found ${family}; allowed: ${Object.keys(analyses).join(", ")}`,
    );
  }
  return { kind: "program-defaults", program, family, ...rest, analyses: analyses[family] };
}
