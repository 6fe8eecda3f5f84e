import { element } from "../dom/element.ts";
import { addressOf } from "./section.ts";

/** What an address leads to that names nothing of the review. */
export function unknown(found: string, list: string): readonly HTMLElement[] {
  return [element(
    "p",
    {},
    `Found no ${found} in this review; allowed: what is listed under `,
    element("a", { href: addressOf(list) }, list),
    ".",
  )];
}
