import { plural, settingToHash, type Touched, touches } from "reforest/review";
import { benchAddress } from "../bench/bench_address.ts";
import { columnsOf, tableOf } from "../bench/columns_of.ts";
import { element } from "../dom/element.ts";
import type { Page } from "../types.ts";
import { addressOf, type Section } from "./section.ts";
import { showCarriers } from "./show_carriers.ts";
import { showRows } from "./show_rows.ts";
import { unknown } from "./unknown.ts";

/** One cell of the data: what it says, and every number that it touches. */
export const cellSection: Section = {
  id: "cell",
  title: "A cell",
  within: "data",
  show(place, page, { path: [, file = "", line = "", column = ""] }) {
    const row = Object.values(page.review.tables).find((table) => table.file === file)
      ?.rows.find((one) => String(one.line) === line);
    if (row?.values[column] === undefined) {
      return place.append(...unknown(`cell ${file}, line ${line}, column "${column}"`, "data"));
    }
    const cell = { file, line: Number(line), column };
    const touched = touches(page.review, page.results(), cell, page.payload.outputs);
    const { value, corrected } = touched.cell;
    place.append(
      element(
        "p",
        { class: "lead" },
        element("strong", {}, value === null ? "(empty)" : String(value)),
      ),
      element(
        "p",
        {},
        `Line ${line}, column `,
        element("code", {}, column),
        " of ",
        element("code", {}, file),
        corrected ? "; corrected, see the corrections of the review." : ".",
      ),
      ...showRows(page, [touched.cell], []),
      ...whatIfLinks(touched, page),
      element("h2", {}, "Numbers that it touches"),
      ...numbers(touched, page),
      element("h2", {}, "What carries them"),
      showCarriers(page, touched),
    );
  },
};

/** The benches of the analyses that read it, with the cell to type into. */
function whatIfLinks({ cell: { file, line, column }, uses }: Touched, page: Page) {
  const users = new Set(uses.map(({ analysis }) => analysis));
  const links = page.review.protocol.analyses.filter(({ id }) =>
    users.has(id) && tableOf(page.review, id)?.file === file &&
    columnsOf(page.review, id).some(({ name }) => name === column)
  ).map(({ id, title }) => {
    const href = benchAddress(settingToHash({ analysis: id }), { line, column });
    return element("li", {}, element("a", { href }, title));
  });
  return links.length === 0 ? [] : [
    element("h2", {}, "What if it said otherwise"),
    element("p", {}, "Type another value at the bench of an analysis that reads it:"),
    element("ul", {}, links),
  ];
}

function numbers({ quantities, mayVanish, byFile }: Touched, page: Page): readonly HTMLElement[] {
  const texts = new Map(page.numbers().map(({ id, text }) => [id, text]));
  const list = (ids: readonly string[]) =>
    element(
      "ul",
      { class: "columns" },
      ids.map((id) =>
        element(
          "li",
          {},
          element("a", { href: addressOf("number", id) }, id),
          ` ${texts.get(id) ?? ""}`,
        )
      ),
    );
  return [
    element(
      "p",
      {},
      quantities.length === 0
        ? "A change of this cell alone changes no named number."
        : `A change of this cell alone may change ${plural(quantities.length, "named number")}.`,
    ),
    list(quantities),
    ...(mayVanish.length === 0 ? [] : [
      element("p", {}, `May vanish, being choices: ${plural(mayVanish.length, "number")}.`),
      list(mayVanish),
    ]),
    ...(byFile.length === 0 ? [] : [
      element(
        "p",
        {},
        `By file only: ${
          plural(byFile.length, "number")
        } of results that name the file and no cells.`,
      ),
      element("details", {}, element("summary", {}, "These numbers"), list(byFile)),
    ]),
  ];
}
