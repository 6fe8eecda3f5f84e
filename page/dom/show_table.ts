import { isNotApplicable, type NotApplicable, type TableSpec, tableToHtml } from "reforest/review";
import type { NumberStyle } from "reforest/review";
import { element } from "./element.ts";
import { linkAddresses } from "./link_addresses.ts";

/**
 * A table that scrolls by itself where it is wider than the page; or why there is none. `sentences`: its
 * cells hold sentences, which a small screen must not squeeze into a word a line.
 */
export function showTable(
  spec: TableSpec | NotApplicable,
  choices: { readonly style?: NumberStyle; readonly sentences?: boolean } = {},
): HTMLElement {
  if (isNotApplicable(spec)) return element("p", { class: "quiet" }, spec.reason);
  const region = element("div", {
    class: "scroll",
    role: "region",
    "aria-label": spec.title,
    tabindex: 0,
  });
  region.innerHTML = tableToHtml(spec, choices);
  if (choices.sentences === true) region.firstElementChild?.classList.add("sentences");
  linkAddresses(region);
  return region;
}
