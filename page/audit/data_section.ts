import { plural } from "reforest/review";
import { element } from "../dom/element.ts";
import { addressOf, type Section } from "./section.ts";
import { cellGrid } from "./cell_grid.ts";

/** The tables of the review as they are used, each cell a way to what it touches. */
export const dataSection: Section = {
  id: "data",
  title: "Data",
  show(place, { review, go }, { path: [, wanted] }) {
    const tables = Object.entries(review.tables);
    const chosen = tables.find(([name]) => name === wanted) ??
      tables.find(([name]) => name === review.protocol.studies.table);
    place.append(
      element(
        "p",
        {},
        "The tables as the analyses read them, corrections applied. Choose a cell to see every number " +
          "that it touches; with the keyboard, arrows move and Enter chooses.",
      ),
      element(
        "nav",
        { "aria-label": "Tables of the data" },
        element(
          "ul",
          { class: "columns" },
          tables.map(([name, table]) =>
            element(
              "li",
              {},
              element(
                "a",
                {
                  href: addressOf("data", name),
                  "aria-current": table === chosen?.[1] ? "page" : null,
                },
                table.file,
              ),
              ` ${plural(table.rows.length, "row")}`,
            )
          ),
        ),
      ),
    );
    if (chosen === undefined) return;
    place.append(
      cellGrid(
        chosen[1],
        ({ file, line, column }) =>
          go({ view: "audit", path: ["cell", file, String(line), column], query: "" }),
      ),
    );
  },
};
