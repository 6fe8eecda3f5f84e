import type { Tau2Estimator } from "../model/types.ts";

/** Choices of {@linkcode goshSubsets}. */
export interface GoshChoices {
  /** @default "random" */
  readonly model?: "random" | "common";
  /** Closed form for DL, a fit for each subset else; ignored under a common effect. @default "DL" */
  readonly tau2?: Exclude<Tau2Estimator, "GENQ">;
  /** All subsets are taken where there are no more than these, else a sample of so many. @default 1048576 */
  readonly subsets?: number;
  /** Same seed, same sample. @default "reforest" */
  readonly seed?: string | number;
}

/** Choices of {@linkcode gosh}: those of the subsets and those of the picture. */
export interface GoshPictureChoices extends GoshChoices {
  /** Cells along the estimate. @default 60 */
  readonly estimateBins?: number;
  /** Cells along I2, from 0 to 100 percent. @default 40 */
  readonly i2Bins?: number;
  /** Id of a study whose subsets are counted apart. */
  readonly highlight?: string;
}

/** All choices of the subsets in force. */
export interface GoshChoicesInForce {
  readonly model: "random" | "common";
  /** Null under a common effect. */
  readonly tau2: Exclude<Tau2Estimator, "GENQ"> | null;
  readonly subsets: number;
  /** Null where all subsets are taken. */
  readonly seed: string | number | null;
}

/** Answer of {@linkcode goshSubsets}: one place for each subset in every array. */
export interface GoshSubsets {
  /** In the order of the bits of `members`. */
  readonly ids: readonly string[];
  readonly count: number;
  /** Whether each subset is there exactly once; else they are a random sample, with replacement. */
  readonly complete: boolean;
  /** On the scale of `yi`. */
  readonly estimate: Float64Array;
  /** In percent. */
  readonly i2: Float64Array;
  readonly tau2: Float64Array;
  /** Number of studies. */
  readonly k: Uint32Array;
  /**
   * Study j is in subset s when bit j % 32 of word s * words + (j - j % 32) / 32 is set, `words`
   * being the number of studies over 32, rounded up.
   */
  readonly members: Uint32Array;
  /** Subsets whose tau2 did not converge. */
  readonly notConverged: number;
  readonly choices: GoshChoicesInForce;
}

/** Five numbers and the mean; quantiles as R's type 7. */
export interface GoshSpread {
  readonly smallest: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly largest: number;
  readonly mean: number;
}

/** The subsets with a study against those without it. */
export interface GoshStudy {
  readonly id: string;
  readonly label: string;
  /** Number of subsets with the study. */
  readonly count: number;
  /** Means over the subsets with the study. */
  readonly estimateWith: number | null;
  readonly i2With: number | null;
  /** Means over the subsets without it; null where there is none. */
  readonly estimateWithout: number | null;
  readonly i2Without: number | null;
}

/** How many subsets fall into each cell of estimate and I2. */
export interface GoshGrid {
  /** Limits of the cells: one more than there are cells. */
  readonly estimateEdges: readonly number[];
  readonly i2Edges: readonly number[];
  /** `counts[row][column]`: row of I2, column of the estimate; a cell includes its lower limit. */
  readonly counts: readonly (readonly number[])[];
  /** The same for the subsets with the study that was to be highlighted. */
  readonly highlighted: {
    readonly id: string;
    readonly counts: readonly (readonly number[])[];
  } | null;
}

/** Answer of {@linkcode gosh}. Plain data, small enough to store. */
export interface Gosh {
  readonly kind: "gosh";
  readonly k: number;
  readonly count: number;
  readonly complete: boolean;
  readonly estimate: GoshSpread;
  /** In percent. */
  readonly i2: GoshSpread;
  readonly tau2: GoshSpread;
  /** Sorted by id. */
  readonly studies: readonly GoshStudy[];
  readonly grid: GoshGrid;
  readonly used: readonly string[];
  readonly choices: GoshChoicesInForce;
  readonly notConverged: number;
  readonly warnings: readonly string[];
  readonly inputDigest: string;
  readonly libraryVersion: string;
}
