import type { FaceMetrics, FontMetrics } from "../figure/font_types.ts";
import { type Face, type FontFault, openFont } from "./open_font.ts";

/** A font that figures are measured, drawn and stored with. */
export interface FigureFont {
  readonly kind: "font";
  /** For the choice `font` of figures. */
  readonly metrics: FontMetrics;
  /** The files themselves, for PDF and pixels. */
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** Why two files are no font that figures can be set in. */
export interface NoFont {
  readonly kind: "no font";
  /** Each with the file that has it. */
  readonly faults: readonly (FontFault & { readonly at: "regular" | "bold" })[];
}

/**
 * Makes a font of the bytes of its files.
 *
 * @param bold Null where the regular face stands for the bold one as well.
 */
export function fontOf(regular: Uint8Array, bold: Uint8Array | null): FigureFont | NoFont {
  const first = openFont(regular);
  const second = bold === null ? first : openFont(bold);
  if (!("kind" in first) || !("kind" in second)) {
    const faults = [
      ..."kind" in first ? [] : [{ at: "regular" as const, ...first }],
      ..."kind" in second || bold === null ? [] : [{ at: "bold" as const, ...second }],
    ];
    return { kind: "no font", faults };
  }
  const fault = bold === null ? null : pairFault(first, second);
  if (fault !== null) return { kind: "no font", faults: [{ at: "bold", ...fault }] };
  const metrics = {
    font: first.family,
    unitsPerEm: first.unitsPerEm,
    ascent: Math.max(first.ascent, second.ascent),
    descent: Math.max(first.descent, second.descent),
    regular: metricsOf(first),
    bold: metricsOf(second),
  };
  return { kind: "font", metrics, regular, bold: bold ?? regular };
}

/** Rasterisers choose a face by its family and weight, whatever file it was given as. */
function pairFault(regular: Face, bold: Face): FontFault | null {
  if (regular.family !== bold.family || regular.unitsPerEm !== bold.unitsPerEm) {
    return {
      found: `the faces "${regular.family}" (${regular.unitsPerEm} units) and "${bold.family}" ` +
        `(${bold.unitsPerEm})`,
      allowed: "two faces of one family",
      advice: "choose the bold face of the same family, or leave it out",
    };
  }
  return bold.weight > regular.weight ? null : {
    found: `a bold face of weight ${bold.weight} beside a regular one of ${regular.weight}`,
    allowed: "a bold face that is heavier",
    advice: "look whether the files are exchanged",
  };
}

/** Widths in runs of neighbouring code points. */
function metricsOf({ widths, kerning }: Face): FaceMetrics {
  const runs: Record<string, number[]> = {};
  let run: number[] = [];
  let next = -1;
  for (const [codePoint, width] of widths) {
    if (codePoint !== next) run = runs[String(codePoint)] = [];
    run.push(width);
    next = codePoint + 1;
  }
  const kerned = [...kerning].map(([codePoint, units]) => [String(codePoint), units]);
  return { widths: runs, kerning: Object.fromEntries(kerned) };
}
