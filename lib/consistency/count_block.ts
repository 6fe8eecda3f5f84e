/**
 * Tables of two groups whose events lie between bounds. Where the bounds let either group have the
 * larger share, only the tables in order count: those whose first group has the larger share, and,
 * with `withTies`, an equal one.
 */
export interface CountBlock {
  readonly total1: number;
  readonly least1: number;
  readonly most1: number;
  readonly total2: number;
  readonly least2: number;
  readonly most2: number;
  /** Whether each of its tables is in order. */
  readonly isInOrder: boolean;
  readonly withTies: boolean;
  /** Whether the groups have been exchanged. */
  readonly isExchanged: boolean;
}

/** A test whose P value has to lie in a range. */
export interface CountTest {
  /** How many tables of a block, of those in order, have such a P value. */
  readonly count: (block: CountBlock) => number;
  readonly accepts: (events1: number, total1: number, events2: number, total2: number) => boolean;
}

/** P values this close to a limit, relative to it, count as within. */
export const slack = 1e-9;
