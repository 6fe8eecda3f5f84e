import { boundsWords, isWithin, printed } from "./bounds_words.ts";
import type { Breach, FigureFile, JournalProfile, RuleSource } from "./types.ts";

/** The library's own promise: what a file says of its size is the size of the drawing. */
const own: RuleSource = {
  title: "reforest, files have the size of their drawing",
  address: null,
  standing: "read",
  checkedOn: null,
};

/** Files of a figure against the rules of a journal: those in formats that the journal takes. */
export function checkFiles(
  where: string,
  size: { readonly widthMm: number; readonly heightMm: number },
  files: readonly FigureFile[],
  profile: JournalProfile,
): readonly Breach[] {
  if (files.length === 0) return [];
  const accepted = profile.formats?.value ?? ["svg", "pdf", "png", "tiff"];
  const taken = files.filter(({ format }) => (accepted as readonly string[]).includes(format));
  const breaches = taken.flatMap((file) => [...checkFile(file, profile), ...checkSize(file, size)]);
  if (taken.length > 0 || profile.formats === undefined) return breaches;
  return [{
    where,
    rule: "format",
    found: [...new Set(files.map(({ format }) => format))].sort().join(", "),
    allowed: accepted.join(", "),
    advice: accepted.includes("tiff") || accepted.includes("png")
      ? "make figures-print writes PNG and TIFF"
      : "convert the SVG file, which keeps vectors and texts",
    source: profile.formats.source,
  }];
}

function checkFile(file: FigureFile, profile: JournalProfile): readonly Breach[] {
  const { name: where, dpi } = file;
  const breaches: Breach[] = [];
  if (profile.dpi && dpi !== null && !isWithin(dpi, profile.dpi.value, 0.5)) {
    breaches.push({
      ...{ where, rule: "resolution", found: `${printed(dpi)} dpi` },
      allowed: boundsWords(profile.dpi.value, "dpi"),
      advice: "make figures-print writes 600 dpi",
      source: profile.dpi.source,
    });
  }
  if (profile.bytes && file.bytes > profile.bytes.value) {
    breaches.push({
      ...{ where, rule: "size of the file", found: `${printed(file.bytes / 1e6)} MB` },
      allowed: `${printed(profile.bytes.value / 1e6)} MB at most`,
      advice: "render it at 300 dpi",
      source: profile.bytes.source,
    });
  }
  if (profile.tiff && file.format === "tiff" && (file.compression !== "LZW" || file.alpha)) {
    breaches.push({
      ...{ where, rule: "TIFF" },
      found: `compression ${file.compression}${file.alpha ? ", an alpha channel" : ""}`,
      allowed: "compression LZW, no alpha channel",
      advice: "make figures-print writes such files",
      source: profile.tiff.source,
    });
  }
  const rule = profile.fontsInPdf;
  if (rule && file.format === "pdf" && file.fonts !== rule.value) {
    breaches.push({
      ...{ where, rule: "fonts in the file", found: file.fonts, allowed: rule.value },
      advice: rule.value === "embedded"
        ? "make writes PDF files with embedded fonts"
        : 'renderPdf(svg, { fonts: "outlined" })',
      source: rule.source,
    });
  }
  return breaches;
}

function checkSize(
  file: FigureFile,
  size: { readonly widthMm: number; readonly heightMm: number },
): readonly Breach[] {
  // A raster ends at a whole dot; the metre of PNG files makes 300 dpi 299.999.
  const tolerance = file.dpi === null ? 0.02 : 25.4 / file.dpi + 0.02;
  const isSame = Math.abs(file.widthMm - size.widthMm) <= tolerance &&
    Math.abs(file.heightMm - size.heightMm) <= tolerance;
  const words = (x: { readonly widthMm: number; readonly heightMm: number }) =>
    `${printed(x.widthMm)} by ${printed(x.heightMm)} mm`;
  return isSame ? [] : [{
    ...{ where: file.name, rule: "size in the file", found: words(file) },
    allowed: `${words(size)}, as drawn`,
    advice: "make writes it again",
    source: own,
  }];
}
