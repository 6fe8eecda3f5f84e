/** Figures that a publication prints, as a table of the review holds them. */
export interface PublishedPlan {
  readonly table: string;
  /** Column with the claim's id, its text, and where it is printed. */
  readonly id: string;
  readonly label: string;
  readonly source: string;
  readonly claims: readonly {
    readonly id: string;
    /** Which number of the result it is; "reported" is on the scale that people read. */
    readonly quantity: "reported" | "analysis scale" | "q";
    /** Which I² the publication prints. @default "Q" */
    readonly i2?: "Q" | "tau2";
  }[];
  /**
   * "same data": the figure must come out of this analysis, and is compared as printed.
   * "other studies": the figure belongs to other data, and is shown only.
   */
  readonly status: "same data" | "other studies";
}
