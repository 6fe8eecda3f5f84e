import { quoted, say } from "./say.ts";
import type { LegendFigure, PassagePart } from "./types.ts";

/** What figures of the house may abbreviate. */
const abbreviations: Readonly<Record<string, string>> = {
  CI: "confidence interval",
  df: "degrees of freedom",
  "I²": "share of Q beyond its degrees of freedom",
  IV: "inverse variance",
  MH: "Mantel–Haenszel",
  REML: "restricted maximum likelihood",
  "τ²": "between-study variance",
};

/** Number, title, description and abbreviations of a figure, and the file that holds it. */
export function figureLegend(
  { id, title, alt, svg }: LegendFigure,
  number: number,
): readonly PassagePart[] {
  // Words of the drawing stand between tags.
  const words = svg.replace(/<[^>]*>/g, " ");
  const used = Object.entries(abbreviations).filter(([short]) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${short}(?![\\p{L}\\p{N}])`, "u").test(words)
  );
  const explained = used.map(([short, long]) => `${short}, ${long}`).join("; ");
  return say`${quoted(`Figure ${number}. ${title.replace(/\.$/, "")}. ${alt.trim()}`)}${
    explained === "" ? "" : say` Abbreviations: ${quoted(explained)}.`
  } File: ${quoted(`figures/${id}.svg`)}.`;
}
