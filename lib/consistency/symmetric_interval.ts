import type { Range } from "./types.ts";

/** Where an estimate and its limits may lie on a scale; one limit may be open to the outside. */
export interface ScaledInterval {
  readonly estimate: Range;
  readonly lower: Range;
  readonly upper: Range;
}

/**
 * Half-widths of the intervals that have their estimate in the middle and all three numbers where
 * they may lie; null where there is none.
 *
 * With centre c and half-width d: c in [estimate], c + d in [upper], c - d in [lower]. For a given d
 * these are three intervals of c, which have a point in common exactly when every two have (Helly
 * in one dimension); each pair bounds d. So the answer is exact, not only necessary.
 */
export function symmetricHalfWidths({ estimate, lower, upper }: ScaledInterval): Range | null {
  const least = Math.max(
    0,
    upper.lower - estimate.upper,
    estimate.lower - lower.upper,
    (upper.lower - lower.upper) / 2,
  );
  const most = Math.min(
    upper.upper - estimate.lower,
    estimate.upper - lower.lower,
    (upper.upper - lower.lower) / 2,
  );
  // Ranges that touch in one point are missed by rounding errors alone.
  if (least > most + nearness({ estimate, lower, upper })) return null;
  return { lower: least, upper: Math.max(least, most) };
}

/**
 * Smallest and largest |centre - noEffect| / half-width of those intervals; null where there is
 * none. `upper` is Infinity where a half-width of 0 is among them.
 *
 * The intervals are a polygon in (centre, half-width), cut at no effect; a quotient of two linear
 * functions is smallest and largest at corners.
 */
export function distancesInHalfWidths(scaled: ScaledInterval, noEffect: number): Range | null {
  if (symmetricHalfWidths(scaled) === null) return null;
  const { estimate, lower, upper } = scaled;
  // Lines a c + b d = e that bound the polygon, and the line of no effect; that of an open limit is
  // infinitely far away and has no corner within the bounds.
  const lines = [
    ...[estimate.lower, estimate.upper].map((e) => [1, 0, e] as const),
    ...[upper.lower, upper.upper].map((e) => [1, 1, e] as const),
    ...[lower.lower, lower.upper].map((e) => [1, -1, e] as const),
    [0, 1, 0] as const,
  ];
  const near = nearness(scaled);
  const within = (value: number, range: Range) =>
    value >= range.lower - near && value <= range.upper + near;
  const isInside = ([c, d]: readonly [number, number]) =>
    d >= -near && within(c, estimate) && within(c + d, upper) && within(c - d, lower);
  const bounded = [...lines, [1, 0, noEffect] as const];
  const corners = bounded.flatMap(([a1, b1, e1], i) =>
    bounded.slice(i + 1).flatMap(([a2, b2, e2]) => {
      const determinant = a1 * b2 - a2 * b1;
      if (determinant === 0) return [];
      const corner = [
        (e1 * b2 - e2 * b1) / determinant,
        (a1 * e2 - a2 * e1) / determinant,
      ] as const;
      return isInside(corner) ? [corner] : [];
    })
  );
  const distances = corners.map(([c, d]) => {
    const distance = Math.abs(c - noEffect);
    return distance <= near ? 0 : d <= near ? Infinity : distance / d;
  });
  return { lower: Math.min(...distances), upper: Math.max(...distances) };
}

/** What rounding errors of the computation can amount to. */
function nearness({ estimate, lower, upper }: ScaledInterval): number {
  const ends = [estimate, lower, upper].flatMap((r) => [Math.abs(r.lower), Math.abs(r.upper)]);
  return 1e-12 * Math.max(...ends.filter((end) => end < Infinity));
}
