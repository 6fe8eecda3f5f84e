import type { NumberFormat } from "./format_number.ts";

/** What a cell of a printed table may hold; null is a missing value. */
export type PrintCell = string | number | null;

/** A column of a printed table. */
export interface TableColumn {
  /** Key of the cells in each row. */
  readonly key: string;
  /** Head of the column as people read it, with the unit. */
  readonly title: string;
  /** @default "right" where every filled cell is a number (or none is filled, and numbers have a format), else "left" */
  readonly align?: "left" | "right";
  /**
   * How numbers print; "P" prints P values by the rule of the style. Text prints as it is, with the
   * marks of the style.
   * @default integers as they are, other numbers with two decimals
   */
  readonly format?: NumberFormat | "P" | ((value: number) => string);
  /** Text of others, codes or names: no style changes it. @default false */
  readonly verbatim?: boolean;
  /** What print shows for a missing value. @default "–" */
  readonly missing?: string;
}

/** A table as people read it; the writers turn it into CSV, Markdown and HTML. */
export interface TableSpec {
  /** Name of the table, e.g. "characteristics": part of file names and of error messages. */
  readonly id: string;
  /** Caption. */
  readonly title: string;
  readonly columns: readonly TableColumn[];
  /** Every row has a cell for each column; null where the value is missing. */
  readonly rows: readonly Readonly<Record<string, PrintCell>>[];
  /** What a reader must know to read the table; printed below it. */
  readonly note?: string;
}
