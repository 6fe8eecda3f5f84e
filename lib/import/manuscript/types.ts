/** A paragraph of a manuscript as a reader sees it. */
export interface ManuscriptParagraph {
  /** Line on which it begins, or its number among the paragraphs; both count from 1. */
  readonly place: number;
  readonly text: string;
  /** Offsets in the text at which the file's lines begin; one where places are paragraphs. */
  readonly lines: readonly number[];
}

/** Text of a manuscript, without markup, citations' keys and the list of references. */
export interface ManuscriptText {
  readonly kind: "manuscript-text";
  /** Name of the file, without its folder. */
  readonly file: string;
  /** What places count. */
  readonly unit: "line" | "paragraph";
  readonly paragraphs: readonly ManuscriptParagraph[];
}

/**
 * What a line of a file gives: text, text that opens a paragraph (an item of a list, a row of a table),
 * the end of a paragraph, a heading, or nothing.
 */
export interface ReadLine {
  readonly kind: "text" | "opening" | "heading" | "blank" | "skipped";
  readonly text: string;
}
