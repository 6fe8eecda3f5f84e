/** All numbers between two ends, both of them included. */
export interface Range {
  readonly lower: number;
  readonly upper: number;
}
