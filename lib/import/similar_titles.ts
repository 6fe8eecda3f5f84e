import { wordSimilarity } from "../screen/word_similarity.ts";

/** A normalised title with its year. */
export interface DatedTitle {
  readonly title: string;
  readonly year: number | null;
}

/**
 * Pairs of titles of which at least a share of the words is the same (Dice), with years at most
 * one apart or missing, as indices, the smaller first.
 *
 * Prefix filtering (Chaudhuri, Ganti and Kaushik 2006, https://doi.org/10.1109/ICDE.2006.9): two
 * sets that are so similar share one of their few rarest words, so that only titles with a rare
 * word in common are compared, and no pair is missed. Titles of less than three words are left out.
 */
export function similarTitles(
  titles: readonly DatedTitle[],
  similarity: number,
): readonly (readonly [number, number])[] {
  const words = titles.map(({ title }) => [...new Set(title.split(" "))]);
  const frequency = new Map<string, number>();
  for (const word of words.flat()) frequency.set(word, (frequency.get(word) ?? 0) + 1);

  const index = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  titles.forEach(({ title, year }, i) => {
    const own = words[i] ?? [];
    if (own.length < 3) return;
    // Dice of at least s with a set of any size needs s / (2 - s) of the own words in common.
    const common = Math.ceil(similarity / (2 - similarity) * own.length - 1e-9);
    const rarest = own.sort((a, b) =>
      (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1)
    ).slice(0, own.length - common + 1);
    const candidates = new Set<number>();
    for (const word of rarest) {
      const probes = year === null ? ["any", ""] : [year - 1, year, year + 1, ""];
      for (const probe of probes) {
        index.get(`${word} ${probe}`)?.forEach((candidate) => candidates.add(candidate));
      }
    }
    for (const candidate of candidates) {
      const other = titles[candidate]?.title ?? "";
      if (wordSimilarity(other, title) >= similarity) pairs.push([candidate, i]);
    }
    for (const word of rarest) {
      for (const key of year === null ? [""] : [year, "any"]) {
        const at = index.get(`${word} ${key}`);
        if (at === undefined) index.set(`${word} ${key}`, [i]);
        else at.push(i);
      }
    }
  });
  return pairs;
}
