/** One box of a flow diagram. */
export interface FlowBox {
  readonly title: string;
  /** `n` is null where the count does not exist; `reason` then says why, and no zero is printed. */
  readonly lines: readonly {
    readonly text: string;
    readonly n: number | null;
    readonly reason?: string;
  }[];
}

/** The boxes of a flow diagram in the layout of PRISMA 2020 (doi 10.1136/bmj.n71). */
export interface FlowBoxes {
  readonly title: string;
  readonly stages: readonly {
    readonly id: "identification" | "screening" | "included";
    readonly title: string;
    readonly rows: readonly {
      readonly main: FlowBox;
      /** What left the flow at this row. */
      readonly side?: FlowBox;
    }[];
  }[];
  readonly note?: string;
}
