/** Words as a list: "a", "a and b", "a, b and c"; `before` is the word before the last. */
export function listWords(words: readonly string[], before: "and" | "or" = "and"): string {
  const last = words[words.length - 1] ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${before} ${last}`;
}
