import type { PrintCell } from "../table_types.ts";

/** A row of a table of a Cochrane data package, by the names of its columns. */
export type CochraneCells = Readonly<Record<string, PrintCell>>;

/** The analyses of a review in the tables of a Cochrane data package. */
export interface CochranePackage {
  /** CSV text by file name. */
  readonly files: ReadonlyMap<string, string>;
  /** What the format has no words for, and is therefore not in the tables. */
  readonly left: readonly string[];
}
