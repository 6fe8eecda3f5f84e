import type { Contour, GridPoint } from "./copas_contours.ts";

/** Straight line y = intercept + slope x through a contour. */
interface Line {
  readonly intercept: number;
  readonly slope: number;
  readonly points: number;
  /** Whether it explains the contour better than its mean (adjusted R squared above 0). */
  readonly straight: boolean;
}

function lineThrough({ points }: Contour): Line | null {
  const n = points.length;
  if (n < 3) return null;
  let [xSum, ySum] = [0, 0];
  for (const { x, y } of points) {
    xSum += x;
    ySum += y;
  }
  const [xMean, yMean] = [xSum / n, ySum / n];
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of points) {
    xx += (x - xMean) ** 2;
    xy += (x - xMean) * (y - yMean);
    yy += (y - yMean) ** 2;
  }
  if (!(xx > 0)) return null;
  const slope = xy / xx;
  const left = Math.max(0, yy - slope * xy);
  const straight = yy > 0 && 1 - (left / yy) * (n - 1) / (n - 2) > 0;
  return { intercept: yMean - slope * xMean, slope, points: n, straight };
}

/** A path across the contours. */
export interface CopasPath {
  /** Null where no contour is straight enough to cross. */
  readonly slope: number | null;
  /** Where the path meets the lines, on axes from 0 to 1. */
  readonly points: readonly GridPoint[];
}

/**
 * The path from the corner of least selection (1, 1) that is orthogonal to the contours, which are
 * nearly parallel: its slope is -1 over the mean of their slopes, weighted by their points
 * (Carpenter, Schwarzer, Ruecker and Kuenstler 2009, https://doi.org/10.1016/j.jclinepi.2008.12.002).
 */
export function copasPath(contours: readonly Contour[]): CopasPath {
  const lines = contours.map(lineThrough).filter((line) => line !== null);
  let [above, below] = [0, 0];
  for (const { slope, points, straight } of lines) {
    if (!straight) continue;
    above += points * slope;
    below += points;
  }
  if (below === 0 || above === 0) return { slope: null, points: [] };
  const slope = -below / above;
  const points = lines.flatMap((line) => {
    const x = (1 - slope - line.intercept) / (line.slope - slope);
    const y = 1 + slope * (x - 1);
    return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? [{ x, y }] : [];
  });
  return { slope, points };
}
