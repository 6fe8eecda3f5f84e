/** A notebook that did not run to its end; the message says where and why, ready to print. */
export class NotebookFailure extends Error {
  override readonly name = "NotebookFailure";
  /** Number of the code cell, from 1; null when the failure is not in a cell. */
  readonly cell: number | null;

  constructor(message: string, cell: number | null) {
    super(message);
    this.cell = cell;
  }
}
