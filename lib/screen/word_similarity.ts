/**
 * Likeness of two texts by their words: twice the number of words in common over the sum of their
 * numbers of different words (Dice 1945, https://doi.org/10.2307/1932409). Case and punctuation
 * do not matter; two texts without words are not alike.
 */
export function wordSimilarity(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const common = [...first].filter((word) => second.has(word)).length;
  return common === 0 ? 0 : (2 * common) / (first.size + second.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
