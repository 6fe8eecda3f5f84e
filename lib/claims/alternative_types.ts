import type { ReadQuantity } from "./quantity_reader.ts";

/** An analysis as it would be by other choices or without a row. */
export interface Alternative {
  /** What is other, e.g. "pooling peto, without Rodriguez 2003". */
  readonly words: string;
  /** How many choices and rows are other. */
  readonly changes: number;
  /** Its results; null for those that it does not have. */
  readonly read: ReadQuantity;
}
