import type { PlacedFault } from "./placed_fault.ts";
import { quoteText } from "./quote_text.ts";

/** The faults of items that bear the id of an earlier one. */
export function repeatedIds(
  items: readonly { readonly id: string }[],
  pointer: string,
): PlacedFault[] {
  const ids = items.map((item) => item.id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{
      pointer: `${pointer}/${index}/id`,
      found: `${quoteText(id)} a second time`,
      allowed: "each id once",
      advice: "rename one of the two",
    }]
  );
}
