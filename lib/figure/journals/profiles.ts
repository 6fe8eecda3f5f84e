import { fromMemory, rule, source } from "./sources.ts";
import type { JournalProfile } from "./types.ts";

/** A profile of which some rules are known to be there, so that nobody has to ask. */
type Knows<K extends keyof JournalProfile> = JournalProfile & Required<Pick<JournalProfile, K>>;

const plos: Knows<
  | "columns"
  | "width"
  | "height"
  | "text"
  | "fonts"
  | "dpi"
  | "formats"
  | "bytes"
  | "tiff"
  | "titleInFigure"
> = {
  id: "plos",
  name: "PLOS journals",
  columns: rule(fromMemory, { single: 132, double: 190.5 }),
  // 789 to 2250 dots at 300 dots an inch, and 2625 dots high.
  width: rule(source.plosFigures, { least: 66.8, most: 190.5 }),
  height: rule(source.plosFigures, { least: null, most: 222.3 }),
  text: rule(source.plosFigures, { least: 8, most: 12 }),
  fonts: rule(source.plosFigures, ["Arial", "Times", "Symbol"]),
  dpi: rule(source.plosFigures, { least: 300, most: 600 }),
  formats: rule(source.plosFigures, ["tiff", "eps"]),
  bytes: rule(source.plosFigures, 10e6),
  tiff: rule(source.plosPace, "LZW"),
  titleInFigure: rule(source.plosFigures, false),
  notes: [rule(source.plosFigures, "files are named Fig1.tif, Fig2.tif and so on")],
};

const nature: Knows<
  "columns" | "width" | "height" | "text" | "fonts" | "fontsInPdf" | "formats" | "colouredText"
> = {
  id: "nature",
  name: "Nature",
  columns: rule(source.naturePanels, { single: 89, double: 183 }),
  width: rule(source.naturePanels, { least: null, most: 183 }),
  height: rule(source.naturePanels, { least: null, most: 170 }),
  text: rule(source.naturePanels, { least: 5, most: 7 }),
  fonts: rule(source.naturePanels, ["Arial", "Helvetica"]),
  fontsInPdf: rule(source.naturePanels, "embedded"),
  formats: rule(source.natureFinal, ["pdf", "eps", "ai", "ps"]),
  colouredText: rule(source.naturePanels, false),
  notes: [
    rule(source.naturePanels, "letters of panels are 8 points, bold and lower case"),
    rule(source.natureSpecifications, "axes are labelled with their units in parentheses"),
    rule(source.natureSpecifications, "no gridlines in the background, no patterns"),
  ],
};

const bmj: Knows<"columns" | "dpi" | "formats"> = {
  id: "bmj",
  name: "The BMJ",
  columns: rule(fromMemory, { single: 90, double: 185 }),
  dpi: rule(fromMemory, { least: 300, most: null }),
  formats: rule(fromMemory, ["tiff", "eps", "pdf", "jpeg"]),
  notes: [
    rule(source.bmjChecklist, "figures can be reproduced in black and white"),
    rule(
      source.bmjChecklist,
      "figures are uploaded as files of their own, with legends in the text",
    ),
  ],
};

const jama: Knows<"width" | "dpi" | "formats"> = {
  id: "jama",
  name: "JAMA",
  width: rule(source.amaManual, { least: 127, most: null }), // 5 inches
  dpi: rule(source.amaManual, { least: 350, most: null }),
  formats: rule(source.amaManual, ["eps", "gif", "jpeg", "tiff"]),
  notes: [
    rule(
      source.jamaFigures,
      "at first submission no file is larger than 1 MB; better ones are asked upon acceptance",
    ),
    rule(source.amaManual, "the file with the vectors is to be at hand upon acceptance"),
  ],
};

const lancet: Knows<"columns" | "width" | "fonts" | "dpi" | "formats" | "titleInFigure"> = {
  id: "lancet",
  name: "The Lancet",
  columns: rule(source.lancetArtwork, { single: 75, double: 154 }),
  width: rule(source.lancetAuthors, { least: 107, most: null }),
  fonts: rule(source.lancetArtwork, ["Times New Roman"]),
  dpi: rule(source.lancetAuthors, { least: 300, most: null }),
  formats: rule(source.lancetArtwork, ["pptx", "docx", "svg", "tiff", "jpeg", "eps", "pdf"]),
  titleInFigure: rule(source.lancetArtwork, false),
  notes: [
    rule(
      source.lancetArtwork,
      "figures are redrawn in the journal's style; send files that can be edited",
    ),
    rule(source.lancetAuthors, "width and resolution are asked of photographs"),
  ],
};

const cochrane: Knows<"formats"> = {
  id: "cochrane",
  name: "Cochrane Database of Systematic Reviews",
  formats: rule(fromMemory, ["png", "jpeg", "gif"]),
  notes: [
    rule(source.cochraneFigures, "at most six figures, ideally three to five"),
    rule(source.cochraneFigures, "each figure has a caption and is referred to in the text"),
    rule(
      source.revmanHelp,
      "figures of other programs are published as sent in: nobody edits them",
    ),
  ],
};

const wjg: Knows<"dpi" | "formats"> = {
  id: "wjg",
  name: "World Journal of Gastroenterology",
  dpi: rule(fromMemory, { least: 300, most: null }),
  formats: rule(fromMemory, ["pptx", "svg", "tiff", "pdf"]),
  notes: [
    rule(
      fromMemory,
      "figures are asked for in PowerPoint, with texts and lines that can be edited: insert the " +
        "SVG file there and convert it to shapes",
    ),
  ],
};

/**
 * What journals ask of figures. A profile is no promise of a journal: every rule says where it
 * stands and whether anybody read it there, and journals change their minds.
 *
 * @example A forest plot as wide as two columns of Nature
 * ```ts
 * import { journals } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * assert.equal(journals.nature.columns.value.double, 183); // widthMm: 183
 * assert.equal(journals.nature.columns.source.standing, "read");
 * ```
 */
export const journals = { plos, nature, bmj, jama, lancet, cochrane, wjg } as const;

/** Names of the profiles. */
export type JournalId = keyof typeof journals;
