import type { StudyEffect, TwoByTwoRow } from "../../lib/effect/types.ts";
import { seededRandom } from "../../lib/numeric/random.ts";

/** A generator of whole numbers from `least` to `most`. */
function wholeNumbers(random: () => number) {
  return (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
}

/** Made-up studies whose variances span `decades` powers of ten about 0.1. */
export function randomStudies(
  seed: string,
  k: number,
  { decades = 2, spread = 1 }: { readonly decades?: number; readonly spread?: number } = {},
): readonly StudyEffect[] {
  const random = seededRandom(seed);
  return Array.from({ length: k }, (_, i) => ({
    id: `study ${String(i).padStart(5, "0")}`,
    yi: spread * (random() + random() + random() - 1.5),
    vi: 10 ** (decades * (random() - 0.5) - 1),
  }));
}

/** Made-up 2x2 tables with small groups, so that zero cells are common. */
export function randomTables(seed: string, k: number): readonly TwoByTwoRow[] {
  const whole = wholeNumbers(seededRandom(seed));
  return Array.from({ length: k }, (_, i) => {
    const totalTreated = whole(1, 30);
    const totalControl = whole(1, 30);
    return {
      id: `study ${String(i).padStart(5, "0")}`,
      eventsTreated: whole(0, totalTreated),
      totalTreated,
      eventsControl: whole(0, totalControl),
      totalControl,
    };
  });
}

/** The items in another order. */
export function shuffled<T>(seed: string, items: readonly T[]): readonly T[] {
  const random = seededRandom(seed);
  return items.map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** All numbers inside a value, with the path to each. */
export function numbersIn(value: unknown, path = ""): readonly (readonly [string, number])[] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}/${key}`));
}
