/** Two groups whose events lie between bounds; the first group's share is never the smaller one. */
export interface CountBlock {
  readonly total1: number;
  readonly least1: number;
  readonly most1: number;
  readonly total2: number;
  readonly least2: number;
  readonly most2: number;
}

/** A test whose P value has to lie in a range. */
export interface CountTest {
  /** Whether no table of a block has such a P value, all of them, or perhaps some. */
  readonly ofBlock: (block: CountBlock) => "none" | "all" | "some";
  readonly accepts: (events1: number, total1: number, events2: number, total2: number) => boolean;
}

/** P values this close to a limit, relative to it, count as within. */
export const slack = 1e-9;
