import type { AnalysisScale } from "./types.ts";

/** An effect and its sampling variance on the analysis scale; not finite where they do not exist. */
export interface EffectAndVariance {
  readonly yi: number;
  readonly vi: number;
}

interface DefinitionBase {
  /** What `yi` is, in the words of a sentence: "log odds ratio". */
  readonly name: string;
  readonly scale: AnalysisScale;
  /** Whether the increment for zero cells applies to this measure. */
  readonly takesIncrement: boolean;
}

/** How a measure of one proportion is computed from events and non-events. */
export interface ProportionDefinition extends DefinitionBase {
  readonly design: "proportion";
  readonly effect: (events: number, nonEvents: number) => EffectAndVariance;
}

/** How a measure of a 2x2 table is computed; a, b: treated with and without event; c, d: control. */
export interface TwoByTwoDefinition extends DefinitionBase {
  readonly design: "two-by-two";
  readonly effect: (a: number, b: number, c: number, d: number) => EffectAndVariance;
}

/** What the registry of measures holds for a code. */
export type MeasureDefinition = ProportionDefinition | TwoByTwoDefinition;
