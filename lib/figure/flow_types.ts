/** One line of a box: what was counted, and how many. */
export interface FlowLine {
  /** e.g. "Records removed as duplicates". */
  readonly text: string;
  /** The count; null when there is none to give, which is never the same as 0. */
  readonly n: number | null;
  /** Why `n` is null, e.g. "no websites were searched"; printed as "not applicable: ...". */
  readonly reason?: string;
}

/** A box of the flow diagram. */
export interface FlowBox {
  readonly title: string;
  readonly lines: readonly FlowLine[];
}

/** A stage of PRISMA 2020 (Page et al. 2021, doi:10.1136/bmj.n71). */
export interface FlowStage {
  readonly id: "identification" | "screening" | "included";
  readonly title: string;
  /** Boxes of the main column from above to below, each with what left the flow beside it. */
  readonly rows: readonly { readonly main: FlowBox; readonly side?: FlowBox }[];
}

/** All that a flow diagram shows; counted elsewhere, drawn by {@linkcode prismaFlow}. */
export interface FlowBoxes {
  readonly title: string;
  readonly stages: readonly FlowStage[];
  readonly note?: string;
}
