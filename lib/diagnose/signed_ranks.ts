/** Sums over the ranks of the distances from a centre, as trim and fill needs them. */
export interface SignedRanks {
  /** Sum of the ranks of effects above the centre. */
  readonly rankSumAbove: number;
  /** Largest rank of an effect below the centre; 0 when there is none. */
  readonly largestRankBelow: number;
}

/**
 * Ranks of |effect - centre|, by one walk outward from the centre. Of equal distances the effect
 * that stands first (the one below) has the lower rank; an effect at the centre has no side.
 *
 * @param effects In rising order.
 */
export function signedRanks(effects: Float64Array, centre: number): SignedRanks {
  const k = effects.length;
  let above = 0;
  while (above < k && effects[above]! < centre) above++;
  let below = above - 1;
  let rank = 0;
  while (above < k && effects[above]! === centre) {
    above++;
    rank++;
  }
  let rankSumAbove = 0;
  let largestRankBelow = 0;
  while (above < k || below >= 0) {
    rank++;
    if (above >= k || (below >= 0 && centre - effects[below]! <= effects[above]! - centre)) {
      largestRankBelow = rank;
      below--;
    } else {
      rankSumAbove += rank;
      above++;
    }
  }
  return { rankSumAbove, largestRankBelow };
}
