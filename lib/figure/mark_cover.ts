import type { Place } from "./path_points.ts";
import type { PlacedMark } from "./placed_marks.ts";

/** The box around a mark, its stroke included. */
export interface MarkBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a mark lies, half the width of its stroke included; null for one without any place. */
export function markBox({ parts, radius, stroke, strokeWidth }: PlacedMark): MarkBox | null {
  const places = parts.flat();
  if (places.length === 0) return null;
  const around = (radius ?? 0) + (stroke === "none" ? 0 : strokeWidth / 2);
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  return {
    left: least(xs) - around,
    right: -least(xs.map((x) => -x)) + around,
    top: least(ys) - around,
    bottom: -least(ys.map((y) => -y)) + around,
  };
}

/** The colour that a mark gives to a place of the page; null where it does not reach. */
export function colourAt(mark: PlacedMark, place: Place): string | null {
  const { parts, radius, fill, stroke, strokeWidth } = mark;
  const half = stroke === "none" ? 0 : strokeWidth / 2;
  if (radius !== null) {
    const centre = parts[0]?.[0];
    if (centre === undefined) return null;
    const distance = Math.hypot(place[0] - centre[0], place[1] - centre[1]);
    if (half > 0 && Math.abs(distance - radius) <= half) return stroke;
    return fill !== "none" && distance <= radius ? fill : null;
  }
  const isOnStroke = half > 0 && parts.some((part) =>
    part.some((end, i) => {
      const start = part[i - 1];
      return start !== undefined && distanceToLine(place, start, end) <= half;
    })
  );
  if (isOnStroke) return stroke;
  return fill !== "none" && isInside(parts, place) ? fill : null;
}

/** Whether a place lies inside, by the rule of SVG that parts count with their direction. */
function isInside(parts: readonly (readonly Place[])[], [x, y]: Place): boolean {
  let winding = 0;
  for (const part of parts) {
    part.forEach(([x2, y2], i) => {
      const [x1, y1] = part[(i === 0 ? part.length : i) - 1] ?? [x2, y2];
      if ((y1 > y) === (y2 > y)) return;
      if (x < x1 + (y - y1) / (y2 - y1) * (x2 - x1)) winding += y2 > y1 ? 1 : -1;
    });
  }
  return winding !== 0;
}

function distanceToLine([x, y]: Place, [x1, y1]: Place, [x2, y2]: Place): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0
    ? 0
    : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length2));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

/** Of lists that may be longer than a function takes arguments. */
function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}
