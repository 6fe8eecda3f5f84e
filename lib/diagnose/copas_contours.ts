/** A point of a grid whose axes both run from 0 to 1. */
export interface GridPoint {
  readonly x: number;
  readonly y: number;
}

/** A connected line of equal height. */
export interface Contour {
  readonly height: number;
  readonly points: readonly GridPoint[];
}

/** About `count` round heights inside the range: multiples of 1, 2 or 5 times a power of 10. */
export function roundLevels(lowest: number, highest: number, count: number): readonly number[] {
  const raw = (highest - lowest) / count;
  if (!(raw > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * (raw / power < 1.5 ? 1 : raw / power < 3.5 ? 2 : raw / power < 7.5 ? 5 : 10);
  const levels: number[] = [];
  for (let i = Math.ceil(lowest / step); i * step <= highest; i++) levels.push(i * step);
  return levels;
}

/** Where the line crosses the edge between two corners; `name` is the same from both of its cells. */
interface Crossing extends GridPoint {
  readonly name: string;
}

function crossing(
  heights: readonly (readonly number[])[],
  level: number,
  [i, j]: readonly [number, number],
  [k, l]: readonly [number, number],
): Crossing | null {
  const [a, b] = [heights[i]![j]!, heights[k]![l]!];
  if ((a < level) === (b < level)) return null;
  const share = (level - a) / (b - a);
  return {
    name: `${i},${j},${k},${l}`,
    x: (i + share * (k - i)) / (heights.length - 1),
    y: (j + share * (l - j)) / (heights[0]!.length - 1),
  };
}

/** Pieces of the line in one cell, by marching squares. */
function segments(
  heights: readonly (readonly number[])[],
  level: number,
  i: number,
  j: number,
): readonly (readonly [Crossing, Crossing])[] {
  const edges = [
    crossing(heights, level, [i, j], [i + 1, j]),
    crossing(heights, level, [i + 1, j], [i + 1, j + 1]),
    crossing(heights, level, [i, j + 1], [i + 1, j + 1]),
    crossing(heights, level, [i, j], [i, j + 1]),
  ];
  const met = edges.filter((edge) => edge !== null);
  if (met.length === 2) return [[met[0]!, met[1]!]];
  if (met.length < 4) return [];
  // A saddle: the mean of the corners says which of them belong together.
  const corners = heights[i]![j]! + heights[i + 1]![j]! + heights[i]![j + 1]! +
    heights[i + 1]![j + 1]!;
  return (corners / 4 < level) === (heights[i]![j]! < level)
    ? [[met[0]!, met[1]!], [met[2]!, met[3]!]]
    : [[met[0]!, met[3]!], [met[1]!, met[2]!]];
}

/** Lines of equal height over a grid, in the order of the grid. */
export function contourLines(
  heights: readonly (readonly number[])[],
  levels: readonly number[],
): readonly Contour[] {
  return levels.flatMap((height) => {
    const points = new Map<string, Crossing>();
    const neighbours = new Map<string, string[]>();
    const join = (from: Crossing, to: Crossing) => {
      points.set(from.name, from);
      neighbours.set(from.name, [...neighbours.get(from.name) ?? [], to.name]);
    };
    for (let i = 0; i + 1 < heights.length; i++) {
      for (let j = 0; j + 1 < heights[0]!.length; j++) {
        for (const [from, to] of segments(heights, height, i, j)) {
          join(from, to);
          join(to, from);
        }
      }
    }
    const seen = new Set<string>();
    const follow = (start: string): GridPoint[] => {
      const line: GridPoint[] = [];
      for (let at: string | undefined = start; at !== undefined;) {
        seen.add(at);
        const { x, y } = points.get(at)!;
        line.push({ x, y });
        at = neighbours.get(at)!.find((name) => !seen.has(name));
      }
      return line;
    };
    // Open lines from their ends first, then closed ones from anywhere.
    const ends = [...points.keys()].filter((name) => neighbours.get(name)!.length === 1);
    return [...ends, ...points.keys()].flatMap((name) =>
      seen.has(name) ? [] : [{ height, points: follow(name) }]
    );
  });
}
