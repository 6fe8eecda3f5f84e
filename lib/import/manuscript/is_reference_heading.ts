/** Whether a heading opens the list of references, whose numbers are not the manuscript's. */
export function isReferenceHeading(text: string): boolean {
  return /^[\d.\s]*(?:references|bibliography|literature cited|works cited|reference list)[:.]?$/i
    .test(text.trim());
}
