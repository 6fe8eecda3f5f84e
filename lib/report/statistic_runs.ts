import type { NumberStyle } from "./number_style_types.ts";

/** A piece of a text, upright or in italics. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
}

/** Parts a text that is set in a style where the symbol of P stands in italics, if that style has them. */
export function statisticRuns(text: string, { p }: NumberStyle): readonly Run[] {
  const upright = { text, italic: false };
  if (!p.italic) return [upright];
  const symbol = new RegExp(
    `(?<![\\w·.-])(${p.symbol})(?= ?[=<>≤≥] ?[\\d.]| (?:values?|of|by)\\b|$)`,
  );
  // Splitting by a group puts what it found at the odd places.
  return text.split(symbol).map((part, i) => ({ text: part, italic: i % 2 === 1 }))
    .filter((run) => run.text !== "" || text === "");
}
