/** Orders rows by study, and rows of one study by line; studies by code units of their ids. */
export function byStudy(
  a: { readonly studyId: string; readonly line: number },
  b: { readonly studyId: string; readonly line: number },
): number {
  return a.studyId < b.studyId ? -1 : a.studyId > b.studyId ? 1 : a.line - b.line;
}
