import { element } from "../dom/element.ts";
import { addressOf, type Section } from "./section.ts";
import { showNotebook } from "./show_notebook.ts";

/** The executed notebooks: the list of them, or one. */
export const notebooksSection: Section = {
  id: "notebooks",
  title: "Notebooks",
  show(place, { payload }, { path: [, name] }) {
    const { notebooks } = payload;
    const list = element(
      "nav",
      { "aria-label": "Notebooks" },
      element(
        "ol",
        { start: 0 },
        notebooks.map((one) =>
          element(
            "li",
            {},
            element("a", {
              href: addressOf("notebooks", one.name),
              "aria-current": one.name === name ? "page" : null,
            }, one.title.replace(/^\d+ /, "")),
          )
        ),
      ),
    );
    const notebook = notebooks.find((one) => one.name === name);
    if (notebook === undefined) {
      place.append(
        element(
          "p",
          {},
          "Each step of the review as it was run: prose, code, and what it printed.",
        ),
        list,
      );
    } else {
      place.append(
        element("details", {}, element("summary", {}, "All notebooks"), list),
        showNotebook(notebook, payload.figures),
      );
    }
  },
};
