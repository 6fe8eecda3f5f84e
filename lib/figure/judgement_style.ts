import { colour } from "./style.ts";

/** How a judgement of risk of bias is drawn: told apart by its sign as well as by its colour. */
export interface JudgementStyle {
  /** Empty where there is no information. */
  readonly sign: string;
  readonly fill: string;
  readonly ink: string;
  readonly stroke: string;
}

const low = style("+", "#2f8f6b", colour.paper);
const unclear = style("?", "#e8bb45", colour.ink);
const high = style("−", "#c0492f", colour.paper);
const critical = style("×", "#641c34", colour.paper);

/** No judgement was given, or nobody could know. */
export const noInformation: JudgementStyle = {
  ...style("", colour.paper, colour.ink),
  stroke: colour.rule,
};

// Words of the Cochrane tools RoB 1, RoB 2 and ROBINS-I, and of scales that use the same.
const styles: Readonly<Record<string, JudgementStyle>> = {
  low,
  unclear,
  "some concerns": unclear,
  moderate: unclear,
  high,
  serious: high,
  critical,
  "no information": noInformation,
};

/**
 * The style of a judgement, by its word.
 *
 * @throws {Error} for a word that no tool uses, naming the words that are known.
 */
export function judgementStyle(owner: string, judgement: string | null): JudgementStyle {
  if (judgement === null) return noInformation;
  const known = styles[judgement.toLowerCase()];
  if (known === undefined) {
    throw new Error(
      `${owner}: found the judgement "${judgement}"; ` +
        `allowed: ${Object.keys(styles).map((word) => `"${word}"`).join(", ")}`,
    );
  }
  return known;
}

function style(sign: string, fill: string, ink: string): JudgementStyle {
  return { sign, fill, ink, stroke: fill };
}
