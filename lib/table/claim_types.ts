/** How one number of a claim is written; what is absent follows from the printed text. */
export interface ClaimFormat {
  /** Decimals. */
  readonly digits?: number;
  /** Significant digits, in place of decimals: 2 writes 2,279 as 2300. */
  readonly significant?: number;
  /** Power of ten to multiply by: 2 for percent of a proportion, 0 for the proportion itself. */
  readonly shift?: number;
}

/** Words of a claim that an interval has to bear out. */
export type ClaimDirection = "lower" | "higher" | "significant" | "not significant";

/** One row of `claims.csv`: what is printed somewhere, and which results it has to be. */
export interface Claim {
  /** Line in claims.csv. */
  readonly line: number;
  readonly id: string;
  /** A file beside claims.csv ("manuscript.docx"), or the publication. */
  readonly manuscript: string;
  /** For people: "abstract", "Table 2". */
  readonly place: string;
  /** As printed. */
  readonly text: string;
  /**
   * For each number of the text the id of a named number, or an analysis and a JSON Pointer into
   * its result ("tuberculosis#/overall/estimate"); null for a number that is no result.
   */
  readonly quantities: readonly (string | null)[];
  /** One for each quantity. */
  readonly formats: readonly ClaimFormat[];
  readonly direction: readonly ClaimDirection[];
  /** Why it cannot be recomputed; null where it can. */
  readonly notRecomputable: string | null;
}
