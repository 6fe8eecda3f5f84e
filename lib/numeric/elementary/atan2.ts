/** atan of 0, 1/4, 1/2, 3/4 and 1, and what these doubles lack. */
const known = [0, 0.24497866312686414, 0.4636476090008061, 0.6435011087932844, 0.7853981633974483];
const lacking = [
  ...[0, 1.0698755618734451e-17, 2.2698777452961687e-17],
  ...[1.5834785051444286e-17, 3.061616997868383e-17],
];
/** What π, as a double, lacks. */
const lackingOfPi = 1.2246467991473532e-16;

/**
 * The angle of the point (x, y), from -π to π; the same bits on every machine (see
 * {@linkcode exp}). Accuracy: two units in the last place.
 */
export function atan2(y: number, x: number): number {
  if (x !== x || y !== y) return NaN;
  const [wide, high] = [Math.abs(x), Math.abs(y)];
  const steep = high > wide;
  const slope = steep ? wide / high : high / wide;
  // Two infinities are as far apart as two equal numbers, and so are two zeros on the axis.
  const angle = wide === high ? (wide === 0 ? 0 : Math.PI / 4) : atanOf(slope);
  const acute = steep ? Math.PI / 2 - (angle - lackingOfPi / 2) : angle;
  const isLeft = x < 0 || Object.is(x, -0);
  const upper = isLeft ? Math.PI - (acute - lackingOfPi) : acute;
  return y < 0 || Object.is(y, -0) ? -upper : upper;
}

/** atan of 0 to 1: the nearest known angle, and the series of what is left, of 1/8 at most. */
function atanOf(slope: number): number {
  const i = Math.round(slope * 4);
  const t = i === 0 ? slope : (slope - i / 4) / (1 + slope * (i / 4));
  const z = t * t;
  const series = z * (-1 / 3 + z * (1 / 5 + z * (-1 / 7 + z * (1 / 9 + z * (-1 / 11 +
                    z * (1 / 13 + z * (-1 / 15 + z * (1 / 17 - z / 19))))))));
  return (known[i] ?? NaN) + (t + (t * series + (lacking[i] ?? NaN)));
}
