import { tableToHtml } from "../report/table_to_html.ts";
import { tableToText } from "../report/table_to_text.ts";
import { plural } from "../report/plural.ts";
import { type TableSource, type TableSpecChoices, tableSpecOf } from "../report/table_spec_of.ts";
import { type Displayed, displayed } from "./display.ts";

/** Choices of {@linkcode table}. */
export interface DisplayTableChoices extends TableSpecChoices {
  /** Rows shown at most; how many more there are is said below. @default 100 */
  readonly limit?: number;
}

/**
 * Shows a table in a notebook: as the last expression of a cell it appears as an HTML table with
 * caption and heads, and as plain text where there is no HTML.
 *
 * @param source Rows, a table of a review, a data frame of {@linkcode frame}, or a described table.
 * @param choices Title, columns, note, and how many rows to show.
 * @throws {TypeError} listing every cell that is not text, a finite number or null.
 * @throws {RangeError} if `limit` is not a whole number of at least 1.
 *
 * @example
 * ```ts
 * import { table } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const shown = table([{ study: "Kim 2019", events: 3 }], { title: "Events" });
 * const bundle = shown[Symbol.for("Jupyter.display") as keyof typeof shown]();
 * assert.equal(bundle["text/plain"], "Events\n\nstudy     events\n--------  ------\nKim 2019       3\n");
 * assert.match(bundle["text/html"] ?? "", /<caption>Events<\/caption>/);
 * ```
 */
export function table(source: TableSource, choices: DisplayTableChoices = {}): Displayed {
  const { limit = 100, ...described } = choices;
  if (!Number.isInteger(limit) || limit < 1) {
    throw new RangeError(`table, limit: found ${limit}; allowed: a whole number of at least 1`);
  }
  const spec = tableSpecOf(source, described);
  const left = spec.rows.length - limit;
  const rest = left > 0 ? `${plural(left, "further row")} not shown.` : undefined;
  const note = [spec.note, rest].filter((text) => text !== undefined).join("\n");
  const shown = {
    ...spec,
    rows: spec.rows.slice(0, limit),
    ...(note === "" ? {} : { note }),
  };
  return displayed({ "text/html": tableToHtml(shown), "text/plain": tableToText(shown) });
}
