import { element } from "../dom/element.ts";
import type { View } from "../types.ts";
import { addressOf } from "./section.ts";
import { sectionOf, sections } from "./sections.ts";

/** What the review says, and what it rests on. */
export const auditView: View = {
  id: "audit",
  title: "Audit",
  show(place, route, page) {
    const section = sectionOf(route);
    const article = element("article", {});
    place.append(element(
      "div",
      { class: "frame" },
      element(
        "nav",
        { class: "contents", "aria-label": "Parts of the audit" },
        element(
          "ol",
          {},
          sections.filter(({ within }) => within === undefined).map(({ id, title }) =>
            element(
              "li",
              {},
              element("a", {
                href: addressOf(id),
                "aria-current": id === (section.within ?? section.id) ? "page" : null,
              }, title),
            )
          ),
        ),
      ),
      article,
    ));
    if (section.id !== "start") article.append(element("h1", {}, section.title));
    section.show(article, page, route);
    return section.title;
  },
};
