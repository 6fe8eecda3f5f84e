/** One line of a box: what was counted, and how many. */
export interface FlowLine {
  readonly text: string;
  /** The count; null when it does not exist, which is never the same as 0. */
  readonly n: number | null;
  /** Why `n` is null. */
  readonly reason?: string;
}

/** One box of a flow diagram. */
export interface FlowBox {
  readonly title: string;
  readonly lines: readonly FlowLine[];
}

/** A stage of PRISMA 2020 (Page et al. 2021, doi 10.1136/bmj.n71). */
export interface FlowStage {
  readonly id: "identification" | "screening" | "included";
  readonly title: string;
  /** From above to below; `side` is what left the flow at this row. */
  readonly rows: readonly { readonly main: FlowBox; readonly side?: FlowBox }[];
}

/** Everything that a flow diagram shows. */
export interface FlowBoxes {
  readonly title: string;
  readonly stages: readonly FlowStage[];
  readonly note?: string;
}
