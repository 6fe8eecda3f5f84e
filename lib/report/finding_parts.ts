/** What a check between printed numbers says, in three parts. */
export interface FindingParts {
  /** What is shown, as a sentence without its full stop. */
  readonly shows: string;
  /** What is not, as the end of "this does not show". */
  readonly showsNot: string;
  /** The numbers that rounding leaves possible; null where there are none. */
  readonly numbers: string | null;
}
