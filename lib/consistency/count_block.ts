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

/** Fewest events of the first group, among the tables of a block with so many events in all. */
export function leastOf({ least1, most2 }: CountBlock, events: number): number {
  return Math.max(least1, events - most2);
}

/** Most events of the first group, among the tables of a block with so many events in all. */
function mostOf({ most1, least2 }: CountBlock, events: number): number {
  return Math.min(most1, events - least2);
}

/** Fewest events of the first group in a table in order with so many events in all. */
export function firstInOrder(block: CountBlock, events: number): number {
  if (block.isInOrder) return 0;
  const expected = events * block.total1;
  const total = block.total1 + block.total2;
  return block.withTies ? Math.ceil(expected / total) : Math.floor(expected / total) + 1;
}

/**
 * The same tables in the same order, by who has no event: the second group has become the first. Any
 * test that treats groups and outcomes alike gives them the same P values.
 */
export function turned(block: CountBlock): CountBlock {
  const { total1, least1, most1, total2, least2, most2, isInOrder, withTies, isExchanged } = block;
  return {
    total1: total2,
    least1: total2 - most2,
    most1: total2 - least2,
    total2: total1,
    least2: total1 - most1,
    most2: total1 - least1,
    isInOrder,
    withTies,
    isExchanged,
  };
}

/** How many tables in order a block has; or with so many events in all, from one number to another. */
export function tablesOf(
  block: CountBlock,
  from = block.least1 + block.least2,
  to = block.most1 + block.most2,
): number {
  const [first, last] = from < to ? [from, to] : [to, from];
  if (block.isInOrder) return tablesUpTo(block, last) - tablesUpTo(block, first - 1);
  let tables = 0;
  for (let events = first; events <= last; events++) {
    const least = Math.max(leastOf(block, events), firstInOrder(block, events));
    tables += Math.max(0, mostOf(block, events) - least + 1);
  }
  return tables;
}

/** Tables with at most so many events in all: a triangle, less those beyond the bounds. */
function tablesUpTo({ least1, most1, least2, most2 }: CountBlock, events: number): number {
  const more = events - least1 - least2;
  const [rows, columns] = [most1 - least1 + 1, most2 - least2 + 1];
  return triangle(more) - triangle(more - rows) - triangle(more - columns);
}

/** Pairs of whole numbers from 0 on whose sum is at most so much. */
function triangle(sum: number): number {
  return sum < 0 ? 0 : (sum + 1) * (sum + 2) / 2;
}
