/** Names that a manuscript in a review's folder may have. */
export const manuscriptFiles = [
  "manuscript.md",
  "manuscript.tex",
  "manuscript.txt",
  "manuscript.docx",
] as const;

/** Whether a claim names a file of the folder and not a publication. */
export function isManuscriptFile(name: string): boolean {
  return /^manuscript\.[a-z]+$/.test(name);
}
