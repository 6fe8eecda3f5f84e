import { boundsWords, isWithin, printed } from "./bounds_words.ts";
import { sizeOfDrawing, textSizes } from "./drawing_size.ts";
import type { Bounds, Breach, JournalProfile, Rule } from "./types.ts";

/** What a rule says about a drawing that breaks it. */
type Finding = Omit<Breach, "where" | "source">;

/** A text of the drawing, its size in points of the paper. */
type Text = ReturnType<typeof textSizes>[number];

/** Size, letters, fonts, colours and title of a drawing against the rules of a journal. */
export function checkDrawing(
  where: string,
  svg: string,
  profile: JournalProfile,
): readonly Breach[] {
  const texts = textSizes(where, svg);
  const { widthMm, heightMm } = sizeOfDrawing(where, svg);
  return [
    ...apply(profile.width, (allowed) => lengthOf("width", widthMm, allowed)),
    ...apply(profile.height, (allowed) => lengthOf("height", heightMm, allowed)),
    ...apply(profile.text, (allowed) => sizesOf(texts, allowed)),
    ...apply(profile.fonts, (allowed) => familyOf(svg, allowed)),
    ...apply(profile.colouredText, () => coloursOf(texts)),
    ...apply(profile.titleInFigure, () => titleOf(svg, texts)),
  ].map((breach) => ({ where, ...breach }));
}

/** Findings under a rule, if the journal has it, with where the rule stands. */
function apply<T>(
  rule: Rule<T> | undefined,
  find: (value: T) => readonly Finding[],
): readonly Omit<Breach, "where">[] {
  return rule === undefined
    ? []
    : find(rule.value).map((finding) => ({ ...finding, source: rule.source }));
}

const lengthAdvice = {
  width: "draw it at the width of a column (widthMm)",
  height: "split it by strata, or move it to the supplement",
} as const;

function lengthOf(rule: "width" | "height", mm: number, allowed: Bounds): readonly Finding[] {
  // Sizes are rounded to a hundredth of a point on the way.
  if (isWithin(mm, allowed, 0.01)) return [];
  const found = `${printed(mm)} mm`;
  return [{ rule, found, allowed: boundsWords(allowed, "mm"), advice: lengthAdvice[rule] }];
}

function sizesOf(texts: readonly Text[], bounds: Bounds): readonly Finding[] {
  const outside = texts.filter(({ size }) => !isWithin(size, bounds, 0.01));
  const sizes = [...new Set(outside.map(({ size }) => size))].sort((a, b) => a - b);
  return sizes.map((size) => {
    const those = outside.filter((text) => text.size === size);
    const first = those[0]?.text ?? "";
    return {
      rule: "size of text",
      found: `${size} pt in ${those.length} of ${texts.length} texts, first "${first}"`,
      allowed: boundsWords(bounds, "pt"),
      advice: "scale it with fitFigure (make figures-print JOURNAL=...), or draw it " +
        (bounds.least !== null && size < bounds.least ? "narrower first" : "wider first"),
    };
  });
}

function familyOf(svg: string, allowed: readonly string[]): readonly Finding[] {
  const families = [...svg.matchAll(/ font-family="([^"]*)"/g)].map(([, list = ""]) =>
    (list.split(",")[0] ?? "").replaceAll("&quot;", "").replaceAll("'", "").trim()
  );
  const strange = [...new Set(families)].filter((name) =>
    !allowed.some((family) => name === family || name.startsWith(`${family} `))
  ).sort();
  if (strange.length === 0) return [];
  return [{
    rule: "font",
    found: strange.join(", "),
    allowed: allowed.join(", "),
    advice: "draw it with a font file of one of these, or let the journal set the letters",
  }];
}

/** Shades of grey differ by little between red, green and blue; 40 of 255 is a bluish black. */
const greyish = 40;

function coloursOf(texts: readonly Text[]): readonly Finding[] {
  const coloured = texts.filter(({ fill }) => {
    const channels = fill.match(/^#(..)(..)(..)$/)?.slice(1).map((c) => Number.parseInt(c, 16));
    return channels !== undefined && Math.max(...channels) - Math.min(...channels) > greyish;
  });
  if (coloured.length === 0) return [];
  return [{
    rule: "colour of text",
    found: `${coloured.length} texts in ${
      [...new Set(coloured.map(({ fill }) => fill))].sort()
    }, ` +
      `first "${coloured[0]?.text ?? ""}"`,
    allowed: "black or grey",
    advice: "set the letters in black beside a mark in the colour",
  }];
}

function titleOf(svg: string, texts: readonly Text[]): readonly Finding[] {
  const title = plain(svg.match(/<title[^>]*>([^<]*)<\/title>/)?.[1] ?? "");
  const all = plain(texts.map(({ text }) => text).join(" "));
  if (title === "" || !all.includes(title)) return [];
  return [{
    rule: "title in the figure",
    found: `"${title}"`,
    allowed: "a title in the legend only",
    advice: 'draw it with title: ""',
  }];
}

function plain(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&").replaceAll(/\s+/g, " ").trim();
}
