import { element } from "../dom/element.ts";
import type { Page } from "../types.ts";
import { addressOf, type Section } from "./section.ts";

/** Every table that the review stores, by the notebook that writes it. */
export const tablesSection: Section = {
  id: "tables",
  title: "Tables",
  show(place, { payload }) {
    const shown = tablesOf(payload);
    const count = shown.reduce((sum, { tables }) => sum + tables.length, 0);
    place.append(
      element(
        "p",
        {},
        `${count} tables as they were stored, in the order of the notebooks that print them. The ` +
          "same tables lie in ",
        element("code", {}, "tables/"),
        " as CSV, with all digits.",
      ),
    );
    for (const { name, title, tables } of shown) {
      place.append(
        element(
          "h2",
          {},
          element("a", { href: addressOf("notebooks", name) }, title.replace(/^\d+ /, "")),
        ),
        ...tables.map((table) =>
          element(
            "details",
            {},
            element("summary", {}, table.querySelector("caption")?.textContent ?? "Table"),
            element("div", {
              class: "scroll",
              role: "region",
              "aria-label": table.querySelector("caption")?.textContent ?? "Table",
              tabindex: 0,
            }, table),
          )
        ),
      );
    }
  },
};

function tablesOf({ notebooks }: Page["payload"]) {
  return notebooks.map(({ name, title, html }) => {
    const read = new DOMParser().parseFromString(html, "text/html");
    const tables = [...read.querySelectorAll<HTMLTableElement>("table")]
      .filter((table) => table.caption !== null);
    return { name, title, tables };
  }).filter(({ tables }) => tables.length > 0);
}
