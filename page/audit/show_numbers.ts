import {
  isNotApplicable,
  type NotApplicable,
  numberStyleOf,
  type TableSpec,
} from "reforest/review";
import { afterPaint } from "../dom/after_paint.ts";
import { showTable } from "../dom/show_table.ts";
import type { Page } from "../types.ts";
import { linkNumbers, type StoredAt } from "./link_numbers.ts";

/** A table whose numbers lead to what is behind them, once that is worked out. */
export function showNumbers(
  { review, numbers }: Page,
  spec: TableSpec | NotApplicable,
  storedAt: StoredAt,
): HTMLElement {
  const shown = showTable(spec, { style: numberStyleOf(review) });
  if (!isNotApplicable(spec)) {
    afterPaint(shown, [() => linkNumbers(shown, spec, numbers, storedAt)]);
  }
  return shown;
}
