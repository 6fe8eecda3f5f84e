import type { NamedNumber } from "reforest/review";
import { element } from "../dom/element.ts";
import { addressOf, type Section } from "./section.ts";

/** Rows that are shown at once; a search narrows them down. */
const most = 200;

/** Every number that a manuscript may print, by its name. */
export const numbersSection: Section = {
  id: "numbers",
  title: "Numbers",
  show(place, page) {
    const numbers = page.numbers();
    const search = element("input", { id: "search", type: "search", autocomplete: "off" });
    const found = element("p", { class: "quiet", role: "status" });
    const body = element("tbody");
    const show = () => {
      const words = search.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
      const fit = numbers.filter(({ id, text }) =>
        words.every((word) => `${id} ${text}`.toLowerCase().includes(word))
      );
      body.replaceChildren(...fit.slice(0, most).map(row));
      found.textContent = fit.length > most
        ? `${fit.length} numbers, of which the first ${most} are shown.`
        : `${fit.length} of ${numbers.length} numbers.`;
    };
    search.addEventListener("input", show);
    place.append(
      element(
        "p",
        {},
        "Each number that the review may print has a name. Behind it are the cells that it was " +
          "computed from, the sources of their rows, the choices in force and the code.",
      ),
      element(
        "p",
        { class: "choose" },
        element("label", { for: "search" }, "Search by name or value"),
        search,
      ),
      found,
      element(
        "div",
        { class: "scroll", role: "region", "aria-label": "Named numbers", tabindex: 0 },
        element(
          "table",
          {},
          element(
            "thead",
            {},
            element(
              "tr",
              {},
              ["Name", "Printed", "Stored in"].map((head) => element("th", { scope: "col" }, head)),
            ),
          ),
          body,
        ),
      ),
    );
    show();
  },
};

function row({ id, text, result }: NamedNumber): HTMLElement {
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, element("a", { href: addressOf("number", id) }, id)),
    element("td", {}, text),
    element("td", {}, result),
  );
}
