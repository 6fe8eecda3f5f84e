import type { EffectSizeChoices, Measure } from "../effect/types.ts";
import type { PooledGlmm } from "../model/glmm_types.ts";
import type { NotEstimable, PooledEffect, PoolingChoices, Reported } from "../model/types.ts";

/** Programs whose defaults are known here by name. */
export type Program = "reforest" | "meta8" | "metafor" | "revman" | "revman5" | "stata";

/** Measures that have the same defaults: tables of counts, single proportions, all others. */
export type MeasureFamily = "two-by-two" | "proportion" | "other";

/** How an analysis of a program pools. */
export type ProgramMethod =
  | "inverse-variance"
  /** Mantel-Haenszel with 0.5 in tables with an empty cell; inverse variance where it is unknown. */
  | "mantel-haenszel"
  /** Inverse variance with DerSimonian and Laird's tau2 from Q about the Mantel-Haenszel estimate. */
  | "mantel-haenszel-random"
  /** Binomial-normal model of the logit; inverse variance for other scales. */
  | "binomial-normal";

/** One analysis that a program prints. */
export interface ProgramAnalysis {
  /** e.g. "random effects". */
  readonly title: string;
  /** Printed without being asked for. */
  readonly byDefault: boolean;
  readonly method: ProgramMethod;
  readonly pooling: PoolingChoices;
  /** Whether the prediction interval is printed without being asked for. */
  readonly predictionByDefault: boolean;
}

/** Answer of {@linkcode defaultsOf}. Plain data. */
export interface ProgramDefaults {
  readonly kind: "program-defaults";
  readonly program: Program;
  /** e.g. "R meta 8". */
  readonly name: string;
  readonly family: MeasureFamily;
  /** In the order of printing; empty where the program does not analyse such data. */
  readonly analyses: readonly ProgramAnalysis[];
  /** How effects of studies are computed; measures in `dropDoubleZero` lose double-zero studies. */
  readonly effects: Required<Pick<EffectSizeChoices, "formulas" | "zeroCells" | "increment">> & {
    readonly dropDoubleZero: readonly Measure[];
  };
  /** Definition of the I2 that it prints. */
  readonly i2: "Q" | "tau2";
  /** The estimate that Q is about, where tables are pooled by Mantel and Haenszel. */
  readonly qAbout: "inverse-variance" | "mantel-haenszel";
  /** Whether the settings were held against results of the program itself. */
  readonly verified: boolean;
  /** How the settings are known, in a sentence. */
  readonly statement: string;
  /** Addresses of the documentation. */
  readonly sources: readonly string[];
}

/** One line of {@linkcode underEveryProgram}. */
export interface ProgramLine {
  readonly program: Program;
  readonly name: string;
  /** Title of the analysis, or why there is none. */
  readonly title: string;
  readonly byDefault: boolean;
  readonly k: number;
  /** The result on the scale of analysis; null where the program has no such analysis. */
  readonly pooled: PooledEffect | PooledGlmm | NotEstimable | null;
  /** On the scale that people read; null where there is no estimate. */
  readonly reported: Reported | null;
  readonly pValue: number | null;
  readonly tau2: number | null;
  /** In percent, by the definition of `i2Definition`; null where the program has none. */
  readonly i2: number | null;
  readonly i2Definition: "Q" | "tau2";
  readonly predictionByDefault: boolean;
  readonly verified: boolean;
  readonly statement: string;
}

/** Answer of {@linkcode underEveryProgram}. Plain data. */
export interface UnderEveryProgram {
  readonly kind: "under-every-program";
  readonly measure: Measure;
  readonly family: MeasureFamily;
  readonly lines: readonly ProgramLine[];
  /** Where the lines part, in sentences. */
  readonly warnings: readonly string[];
  readonly level: number;
  /** SHA-256 (hex) of the sorted rows (as effects) and the choices. */
  readonly inputDigest: string;
  readonly libraryVersion: string;
}
