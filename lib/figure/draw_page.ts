import * as Plot from "@observablehq/plot";
import { figureDocument } from "./figure_document.ts";
import { bundledMetrics } from "./measure_text.ts";
import { escapeXml, serializeSvg } from "./serialize_svg.ts";
import { colour, fontFamily, millimetres, textSize } from "./style.ts";
import { textMarks } from "./text_marks.ts";
import type { Figure, TextItem } from "./types.ts";

/** A page that is laid out: sizes in points, texts in their places, marks for Observable Plot. */
export interface Page {
  /** Name of the function that draws; it heads the errors. */
  readonly owner: string;
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** Distances of the plot's frame from the edges of the page. */
  readonly frame: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly x?: Plot.ScaleOptions;
  readonly y?: Plot.ScaleOptions;
  readonly marks: readonly Plot.Markish[];
  readonly texts: readonly TextItem[];
  /** Name of the font. @default that of the bundled one */
  readonly font?: string | undefined;
}

/**
 * Draws a page with Observable Plot and makes of it a file that stands alone: name space, size in
 * millimetres, white paper, title and description, ids that begin with the figure's own.
 *
 * @throws {Error} if Observable Plot warns (it would draw a warning sign into the figure), or if
 *   a colour is left to the page that shows the figure.
 */
export function drawPage(page: Page): Figure {
  const { width, height, frame } = page;
  const root = Plot.plot({
    document: figureDocument(),
    width,
    height,
    marginTop: frame.top,
    marginRight: frame.right,
    marginBottom: frame.bottom,
    marginLeft: frame.left,
    ...(page.x ? { x: page.x } : {}),
    ...(page.y ? { y: page.y } : {}),
    marks: [...page.marks, ...textMarks(page.texts)],
  });
  refuseWarning(page.owner, root);
  const id = page.id.replace(/[^A-Za-z0-9_-]+/g, "-");
  const inner = [...root.childNodes]
    .map((child) => serializeSvg(child as Element, renumberIds(id)))
    .join("").replaceAll('"currentColor"', `"${colour.ink}"`);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img"`,
    ` aria-labelledby="${id}-title ${id}-desc"`,
    ` width="${millimetres(width)}mm" height="${millimetres(height)}mm"`,
    ` viewBox="0 0 ${round(width)} ${round(height)}"`,
    ` fill="${colour.ink}" font-family="${familyList(page.font)}" font-size="${textSize.body}"`,
    ` text-anchor="middle">`,
    `<title id="${id}-title">${escapeXml(page.title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(page.alt)}</desc>`,
    `<rect width="${round(width)}" height="${round(height)}" fill="${colour.paper}"/>`,
    inner,
    `</svg>\n`,
  ].join("");
  return {
    kind: "figure",
    id: page.id,
    title: page.title,
    svg,
    alt: page.alt,
    widthMm: millimetres(width),
    heightMm: millimetres(height),
    width: round(width),
    height: round(height),
  };
}

/** The bundled font has substitutes, for viewers that lack it. */
function familyList(font: string | undefined): string {
  return font === undefined || font === bundledMetrics.font ? fontFamily : escapeXml(font);
}

/** Plot counts its ids up in each process; here they count from 1 in each figure. */
function renumberIds(figure: string): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const name = known.get(id) ?? `${figure}-${known.size + 1}`;
    known.set(id, name);
    return name;
  };
}

function refuseWarning(owner: string, root: Element): void {
  for (const text of root.querySelectorAll("text")) {
    if (text.textContent?.startsWith("\u26a0\ufe0f")) {
      throw new Error(`${owner}: Observable Plot warned while it drew; the figure is not made`);
    }
  }
}

function round(x: number): number {
  return Math.round(x * 100) / 100;
}
