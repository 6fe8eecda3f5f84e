import { defaultsOf } from "../diagnose/defaults_of.ts";
import { programDefaults } from "../diagnose/program_defaults.ts";
import type { Program, ProgramAnalysis, ProgramDefaults } from "../diagnose/program_types.ts";
import { familyOf } from "../diagnose/family_of.ts";
import type { Measure } from "../effect/types.ts";
import type { BenchProgram } from "./types.ts";

/** An analysis of a program, with the settings that it belongs to. */
export interface ProgramChoice {
  readonly code: BenchProgram;
  readonly defaults: ProgramDefaults;
  readonly analysis: ProgramAnalysis;
}

/** All analyses of all programs for a measure, in the order in which they print them. */
export function programChoices(measure: Measure): readonly ProgramChoice[] {
  const family = familyOf(measure);
  return (Object.keys(programDefaults) as Program[]).flatMap((program) => {
    const defaults = defaultsOf(program, family);
    return defaults.analyses.map((analysis): ProgramChoice => ({
      code: `${program}-${analysis.pooling.model ?? "random"}`,
      defaults,
      analysis,
    }));
  });
}

/** The analysis of a code; null where the program does not analyse such data. */
export function programChoice(code: BenchProgram, measure: Measure): ProgramChoice | null {
  return programChoices(measure).find((choice) => choice.code === code) ?? null;
}
