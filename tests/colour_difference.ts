/** A colour in CIELAB under D65: lightness (0 to 100), red against green, yellow against blue. */
export type Lab = readonly [l: number, a: number, b: number];

type Triple = readonly [number, number, number];

/** How a colour is seen. */
export type Vision = "normal" | "protanopia" | "deuteranopia" | "tritanopia";

/**
 * Matrices on linear RGB of Machado, Oliveira and Fernandes (2009), severity 1,
 * https://doi.org/10.1109/TVCG.2009.113.
 */
const simulations: Readonly<Record<Exclude<Vision, "normal">, readonly [Triple, Triple, Triple]>> =
  {
    protanopia: [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
    deuteranopia: [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
    tritanopia: [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  };

/** Linear RGB to XYZ of the sRGB standard (IEC 61966-2-1). */
const toXyz: readonly [Triple, Triple, Triple] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

/** A colour "#rrggbb" in CIELAB, as it is seen. */
export function labOf(hex: string, vision: Vision = "normal"): Lab {
  const linear = linearRgb(hex);
  const seen = vision === "normal"
    ? linear
    : apply(simulations[vision], linear).map((x) => Math.min(1, Math.max(0, x)));
  const xyz = apply(toXyz, seen as unknown as Triple);
  const white = apply(toXyz, [1, 1, 1]);
  const [x, y, z] = xyz.map((value, i) => cubeRoot(value / (white[i] ?? 1))) as unknown as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/**
 * Difference of two colours by CIEDE2000, in the form of Sharma, Wu and Dalal (2005),
 * https://doi.org/10.1002/col.20070; about 1 is just noticeable on large neighbouring patches.
 */
export function ciede2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const [c1, h1] = polar(a1 * (1 + g), b1);
  const [c2, h2] = polar(a2 * (1 + g), b2);
  const turn = c1 * c2 === 0 ? 0 : (h2 - h1 + 540) % 360 - 180;
  // Opposite hues: Sharma et al. keep +180 where the difference is exactly 180.
  const dh = turn === -180 ? h2 - h1 : turn;
  const [dl, dc, dH] = [l2 - l1, c2 - c1, 2 * Math.sqrt(c1 * c2) * Math.sin(radians(dh / 2))];
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const h = c1 * c2 === 0 ? h1 + h2 : meanHue(h1, h2);
  const t = 1 - 0.17 * Math.cos(radians(h - 30)) + 0.24 * Math.cos(radians(2 * h)) +
    0.32 * Math.cos(radians(3 * h + 6)) - 0.2 * Math.cos(radians(4 * h - 63));
  const sl = 1 + 0.015 * (l - 50) ** 2 / Math.sqrt(20 + (l - 50) ** 2);
  const sc = 1 + 0.045 * c;
  const sh = 1 + 0.015 * c * t;
  const rotation = 30 * Math.exp(-(((h - 275) / 25) ** 2));
  const rt = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(radians(2 * rotation));
  return Math.sqrt(
    (dl / sl) ** 2 + (dc / sc) ** 2 + (dH / sh) ** 2 + rt * (dc / sc) * (dH / sh),
  );
}

function linearRgb(hex: string): Triple {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) {
    throw new RangeError(`colour: found "${hex}"; allowed: "#rrggbb"`);
  }
  return [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

function apply(matrix: readonly [Triple, Triple, Triple], [x, y, z]: Triple): Triple {
  return matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;
}

function cubeRoot(t: number): number {
  return t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 * t + 16) / 116;
}

function polar(a: number, b: number): readonly [c: number, h: number] {
  const angle = Math.atan2(b, a) * 180 / Math.PI;
  return [Math.hypot(a, b), a === 0 && b === 0 ? 0 : (angle + 360) % 360];
}

function meanHue(h1: number, h2: number): number {
  if (Math.abs(h1 - h2) <= 180) return (h1 + h2) / 2;
  return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
}

function radians(degrees: number): number {
  return degrees * Math.PI / 180;
}
