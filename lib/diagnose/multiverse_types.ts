import type { AnyRow } from "../effect/row_values.ts";
import type { Measure, ZeroCellRule } from "../effect/types.ts";
import type { IntervalMethod, Reported, Tau2Estimator } from "../model/types.ts";
import type { Exclusion } from "../trace/types.ts";

/** A set of studies that a reasonable author might have pooled. */
export interface InclusionSet {
  readonly name: string;
  /** All of one design; effects as given can be named by any measure that they may be. */
  readonly rows: readonly AnyRow[];
}

/** Ways of pooling that a specification may take. */
export type MultiversePooling = "inverse-variance" | "mantel-haenszel" | "peto";

/** The options of each choice; every combination is a specification. */
export interface MultiverseOptions {
  readonly measures: readonly Measure[];
  /** @default ["only0"] */
  readonly zeroCells?: readonly ZeroCellRule[];
  /** @default ["inverse-variance"] */
  readonly poolings?: readonly MultiversePooling[];
  /** @default ["random"] */
  readonly models?: readonly ("random" | "common")[];
  /** @default ["REML"] */
  readonly tau2?: readonly Tau2Estimator[];
  /** @default ["hartung-knapp-adhoc"] */
  readonly intervals?: readonly IntervalMethod[];
  /** @default 0.95 */
  readonly level?: number;
}

/** What separates one conclusion from another. */
export interface Decision {
  /** On the reporting scale (a proportion in 0 to 1); "no effect" is 1 for ratios, 0 for differences. */
  readonly threshold: number | "no effect";
  readonly label: string;
  readonly why: string;
}

/** Where the interval lies: below the threshold, above it, or on both sides. */
export type Conclusion = "below" | "above" | "undecided";

/** One combination of choices. */
export interface Specification {
  readonly set: string;
  readonly measure: Measure;
  readonly zeroCells: ZeroCellRule;
  readonly pooling: MultiversePooling;
  readonly model: "random" | "common";
  /** Null where the model has no tau2. */
  readonly tau2: Tau2Estimator | null;
  readonly interval: IntervalMethod;
}

/** A specification with its answer, on the reporting scale. */
export interface SpecificationResult extends Specification {
  readonly k: number;
  readonly unit: Reported["unit"];
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  readonly conclusion: Conclusion;
}

/** How often each conclusion is drawn; shares of the specifications, 0 to 1. */
export interface ConclusionShares {
  readonly n: number;
  readonly below: number;
  readonly above: number;
  readonly undecided: number;
}

/** What one choice does. */
export interface ChoiceEffect {
  readonly choice: keyof Specification;
  readonly options: readonly (ConclusionShares & { readonly option: string })[];
  /**
   * Share of the variance of the estimates that lies between the options (eta squared), among the
   * specifications of the most frequent unit, ratios as logarithms; null where they do not vary.
   */
  readonly varianceShare: number | null;
  /**
   * Share of the pairs differing in this choice alone that draw different conclusions; null where
   * no pair differs in it alone (a common effect has neither tau2 nor Hartung-Knapp).
   */
  readonly flips: number | null;
}

/** Answer of {@linkcode multiverse}. Plain data. */
export interface Multiverse {
  readonly kind: "multiverse";
  readonly decision: Decision;
  /** Sorted by estimate, then by the names of the choices. */
  readonly specifications: readonly SpecificationResult[];
  /** Combinations that do not exist or cannot be estimated, with the reason; not counted. */
  readonly impossible: readonly Exclusion[];
  readonly shares: ConclusionShares;
  /** The specification that was planned, where it is among them. */
  readonly planned: SpecificationResult | null;
  /** Share of the specifications with another conclusion than the planned one; null without it. */
  readonly otherThanPlanned: number | null;
  /** Choices with more than one option, the one that flips most conclusions first. */
  readonly choices: readonly ChoiceEffect[];
  readonly level: number;
  readonly inputDigest: string;
  readonly libraryVersion: string;
}
