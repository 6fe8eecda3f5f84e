/** A dot that stands off its line, so that it does not hide its neighbours. */
export interface SwarmDot {
  readonly x: number;
  readonly r: number;
}

/**
 * Spreads dots upright around a line, each as near to it as the larger ones allow; where there is no
 * free place within `half`, a dot lies where it covers the least. The order of the dots does not
 * matter, and nothing is random.
 *
 * @param half So far may a dot reach from the line.
 * @returns The distance of each dot from the line, in the order given; negative is above.
 */
export function swarm(points: readonly SwarmDot[], half: number): readonly number[] {
  const order = points.map((point, i) => ({ ...point, i }))
    .sort((a, b) => b.r - a.r || a.x - b.x || a.i - b.i);
  const placed: { readonly x: number; readonly y: number; readonly r: number }[] = [];
  const offsets = points.map(() => 0);
  for (const { x, r, i } of order) {
    const near = placed.filter((other) => Math.abs(other.x - x) < other.r + r + gap);
    const cover = (candidate: number) =>
      near.reduce((sum, other) => {
        const apart = Math.hypot(other.x - x, other.y - candidate);
        return sum + Math.max(0, other.r + r + gap - apart);
      }, 0);
    const y = offsetsWithin(half - r).reduce(
      (best, candidate) => cover(candidate) < cover(best) - 1e-9 ? candidate : best,
      0,
    );
    placed.push({ x, y, r });
    offsets[i] = y;
  }
  return offsets;
}

/** Between two dots, in points. */
const gap = 0.6;
const step = 0.75;

/** 0, then by and by farther off, once above and once below. */
function offsetsWithin(most: number): readonly number[] {
  const count = Math.max(0, Math.floor(most / step));
  return [0, ...Array.from({ length: count }, (_, i) => [-(i + 1) * step, (i + 1) * step]).flat()];
}
