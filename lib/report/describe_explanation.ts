import type { Explanation } from "../claims/types.ts";

/** How many other choices print what is printed, and the nearest of them. */
export function describeExplanation({ tried, found, nearest }: Explanation): string {
  if (found === 0) return `None of ${tried} other choices prints so.`;
  const among = found > nearest.length ? ", among them" : "";
  return `${found} of ${tried} other choices ${found === 1 ? "prints" : "print"} so${among}: ${
    nearest.join("; ")
  }.`;
}
