/** π / 2 in three parts, the first two of 33 bits, so that whole multiples of them are exact. */
const parts = [1.5707963267341256, 6.077100506303966e-11, 2.0222662487959506e-21] as const;

/** An angle as quarter turns and a rest. */
export interface QuarterTurns {
  /** Quarter turns, from 0 to 3. */
  readonly turns: number;
  /** Between -π/4 and π/4. */
  readonly rest: number;
  /** What the rest lost in rounding. */
  readonly lost: number;
}

/** Takes quarter turns off an angle (Cody and Waite); good to the last place below a million. */
export function quarterTurns(x: number): QuarterTurns {
  const n = Math.round(x / (Math.PI / 2));
  const first = x - n * parts[0];
  const second = n * parts[1];
  const rest = first - second;
  const lost = first - rest - second - n * parts[2];
  return { turns: ((n % 4) + 4) % 4, rest, lost };
}

/** sin(rest + lost) by its Taylor series. */
export function sine({ rest: r, lost }: QuarterTurns): number {
  const z = r * r;
  const series = z * (-1 / 6 + z * (1 / 120 + z * (-1 / 5040 + z * (1 / 362880 +
                z * (-1 / 39916800 + z * (1 / 6227020800 + z * (-1 / 1307674368000 +
                            z / 355687428096000)))))));
  return r + (r * series + lost * (1 - z / 2));
}

/** cos(rest + lost) by its Taylor series. */
export function cosine({ rest: r, lost }: QuarterTurns): number {
  const z = r * r;
  const half = z / 2;
  const first = 1 - half;
  const series = z * z * (1 / 24 + z * (-1 / 720 + z * (1 / 40320 + z * (-1 / 3628800 +
                z * (1 / 479001600 + z * (-1 / 87178291200 + z / 20922789888000))))));
  return first + (1 - first - half + (series - r * lost));
}
