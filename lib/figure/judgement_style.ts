import type { JudgementWord } from "../table/tools/tool_types.ts";
import { colour, judgementColour } from "./style.ts";

/** How a judgement of risk of bias is drawn: told apart by its sign as well as by its colour. */
export interface JudgementStyle {
  /** Empty where there is no information. */
  readonly sign: string;
  readonly fill: string;
  readonly ink: string;
  readonly stroke: string;
}

const { middling } = judgementColour;
const low = style("+", judgementColour.low, colour.paper);
const high = style("−", judgementColour.high, colour.paper);

const notJudged: JudgementStyle = {
  ...style("•", colour.paper, colour.quiet),
  stroke: colour.faint,
};

const styles: Readonly<Record<JudgementWord, JudgementStyle>> = {
  low,
  "some concerns": style("?", middling, colour.ink),
  moderate: style("~", middling, colour.ink),
  unclear: style("?", middling, colour.ink),
  high,
  serious: high,
  critical: style("×", judgementColour.critical, colour.paper),
  "no information": hollow(""),
  yes: low,
  no: high,
  "not applicable": hollow("/"),
  // Stars are counted, not judged: the more, the darker.
  "2": style("2", judgementColour.twoStars, colour.paper),
  "1": style("1", judgementColour.oneStar, colour.paper),
  "0": hollow("0"),
};

/**
 * The style of a judgement, by its word; null where nobody judged.
 *
 * @throws {Error} for a word that no tool uses, naming the words that are known.
 */
export function judgementStyle(owner: string, judgement: string | null): JudgementStyle {
  if (judgement === null) return notJudged;
  const word = judgement.toLowerCase();
  if (!isKnown(word)) {
    // Keys that are numbers come first in a list of keys.
    const words = Object.keys(styles).filter((word) => !/\d/.test(word));
    throw new Error(
      `${owner}: found the judgement "${judgement}"; allowed: ` +
        [...words, "2", "1", "0"].map((word) => `"${word}"`).join(", "),
    );
  }
  return styles[word];
}

function isKnown(word: string): word is JudgementWord {
  return Object.hasOwn(styles, word);
}

function style(sign: string, fill: string, ink: string): JudgementStyle {
  return { sign, fill, ink, stroke: fill };
}

function hollow(sign: string): JudgementStyle {
  return { ...style(sign, colour.paper, colour.ink), stroke: colour.rule };
}
