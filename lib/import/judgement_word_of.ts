/** Words for judgements, the longer ones first where one begins another. */
const words = [
  "low",
  "high",
  "unclear",
  "some concerns",
  "moderate",
  "serious",
  "critical",
  "no information",
] as const;

/**
 * The judgement that a program writes as "Low risk of bias" or "YES" (RevMan 5: the risk is low);
 * null where it is none that is known.
 */
export function judgementWordOf(text: string): string | null {
  const plain = text.trim().toLowerCase();
  if (plain === "yes") return "low";
  if (plain === "no") return "high";
  if (plain === "unknown") return "unclear";
  return words.find((word) => plain === word || plain.startsWith(`${word} `)) ?? null;
}
