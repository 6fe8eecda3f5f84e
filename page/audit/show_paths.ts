import { element } from "../dom/element.ts";
import type { Page } from "../types.ts";
import { type Path, paths, type Stop } from "./paths.ts";
import { addressOf } from "./section.ts";

/** The two ways through a review, as REVIEWING.md has them in words. */
export function showPaths({ payload }: Page): HTMLElement {
  return element("div", { class: "paths" }, paths.map((path) => showPath(path, payload)));
}

function showPath({ title, stops }: Path, payload: Page["payload"]): HTMLElement {
  return element(
    "section",
    { "aria-label": title },
    element("h3", {}, title),
    element(
      "ol",
      {},
      stops.map((stop) =>
        element(
          "li",
          {},
          element("a", { href: placeOf(stop, payload) }, stop.link),
          `. ${stop.look}`,
        )
      ),
    ),
  );
}

function placeOf({ at }: Stop, { notebooks }: Page["payload"]): string {
  if (at === "bench") return "#/bench";
  if (!/^\d\d$/.test(at)) return addressOf(at);
  const notebook = notebooks.find(({ name }) => name.startsWith(at));
  return notebook === undefined ? addressOf("notebooks") : addressOf("notebooks", notebook.name);
}
