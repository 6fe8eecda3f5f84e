import type { Review } from "../table/review_types.ts";
import { type PrintedMeanCell, printedMeans } from "./printed_means.ts";

/** A mean of whole numbers of a known number of people. */
export interface WholeMean extends PrintedMeanCell {
  readonly total: number;
}

/** The declared means of whole numbers that stand beside the number of people. */
export function wholeMeans(review: Review): readonly WholeMean[] {
  return printedMeans(review).filter((cell): cell is WholeMean =>
    cell.quantity.whole === true && cell.total !== null
  );
}
