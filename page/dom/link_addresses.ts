import { element } from "./element.ts";

/** Turns the web addresses in the texts below a place into links. */
export function linkAddresses(place: HTMLElement): void {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const isLinked = currentNode.parentElement?.closest("a") !== null;
    if (currentNode instanceof Text && !isLinked && address.test(currentNode.data)) {
      found.push(currentNode);
    }
  }
  for (const text of found) {
    const parts = text.data.split(address);
    text.replaceWith(
      ...parts.map((part) =>
        address.test(part) ? element("a", { href: part, rel: "noreferrer" }, part) : part
      ),
    );
  }
}

/** Up to a space or a mark that ends a sentence; a DOI may hold brackets. */
const address = /(https?:\/\/[^\s"<>]*[^\s"<>.,;:)])/;
