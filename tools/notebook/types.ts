/** Something a cell printed or showed. */
export type Output =
  | { readonly kind: "stream"; readonly name: string; readonly text: string }
  | {
    readonly kind: "display_data" | "execute_result";
    /** Representations by mime type, sorted. */
    readonly data: Readonly<Record<string, unknown>>;
    /** Under which name a later cell may replace it. */
    readonly displayId: string | null;
  };

/** A cell of a notebook; the source is one text, without a newline at its end. */
export interface Cell {
  readonly kind: "code" | "markdown" | "raw";
  readonly id: string;
  readonly source: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Number among the code cells, from 1, as `[n]` stands beside the cell; 0 for other cells. */
  readonly number: number;
  /** Empty until the cell was run. */
  readonly outputs: readonly Output[];
}

/** A notebook; outputs that a file may hold are left behind when it is read. */
export interface Notebook {
  readonly cells: readonly Cell[];
  /** Was it run? Only then are the numbers of its cells written. */
  readonly executed: boolean;
}

/** Something wrong in a notebook that can be said without running it. */
export interface NotebookProblem {
  /** Path of the notebook, from the root of the project where it is inside. */
  readonly notebook: string;
  /** Number of the code cell, from 1; null when the fault is not in a cell. */
  readonly cell: number | null;
  /** Line in the cell, from 1. */
  readonly line: number | null;
  readonly message: string;
}
