import type { CountBlock } from "./count_block.ts";
import type { CountsOfTotal } from "./percentage_counts.ts";

/**
 * All tables of two groups as blocks of tables in order: one block where one group always has the
 * larger share, and two, with the groups exchanged in the second, where either can have it.
 */
export function blocksInOrder(one: CountsOfTotal, two: CountsOfTotal): readonly CountBlock[] {
  if (one.least * two.total >= two.most * one.total) return [block(one, two, true, true, false)];
  if (two.least * one.total >= one.most * two.total) return [block(two, one, true, true, true)];
  return [block(one, two, false, true, false), block(two, one, false, false, true)];
}

function block(
  first: CountsOfTotal,
  second: CountsOfTotal,
  isInOrder: boolean,
  withTies: boolean,
  isExchanged: boolean,
): CountBlock {
  return {
    total1: first.total,
    least1: first.least,
    most1: first.most,
    total2: second.total,
    least2: second.least,
    most2: second.most,
    isInOrder,
    withTies,
    isExchanged,
  };
}
