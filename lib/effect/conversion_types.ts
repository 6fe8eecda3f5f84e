/** What a conversion found, and what it took for granted; the assumption is a sentence to print. */
export interface Conversion {
  readonly assumption: string;
}

/** An effect on its analysis scale with its variance, found from what a report prints. */
export interface ConvertedEffect extends Conversion {
  readonly yi: number;
  readonly vi: number;
  readonly standardError: number;
}

/** A sample's mean and standard deviation. */
export interface GroupMean {
  readonly mean: number;
  readonly sd: number;
  readonly total: number;
}

/** Events among a total. */
export interface GroupEvents {
  readonly events: number;
  readonly total: number;
}

/** An estimate with the limits of its interval. */
export interface EstimateWithLimits {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}
