import type { ComparedResult } from "./compare_numbers.ts";

/** Whether the stored numbers come out again in this browser, in a sentence. */
export function sayCompared(compared: readonly ComparedResult[]): string {
  const sum = (of: (one: ComparedResult) => number) => compared.reduce((n, one) => n + of(one), 0);
  const others = compared.flatMap(({ others }) => others);
  const all = sum(({ count }) => count);
  if (others.length > 0) {
    return `${others.length} of ${all} numbers come out otherwise than stored: ${
      others.slice(0, 5).join(", ")
    }${others.length > 5 ? ", …" : ""}.`;
  }
  const largest = Math.max(0, ...compared.map(({ largest }) => largest));
  return largest === 0
    ? `All ${all} named numbers come out as stored, in every bit.`
    : `All ${all} named numbers print as stored; behind the print they are apart by at most ${
      largest.toExponential(1)
    } (relative).`;
}
