import type { ChecklistEntry } from "../analysis/protocol.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { quoteText } from "./quote_text.ts";

/** The fault of answering an item of the checklist twice. */
export function checkChecklist(entries: readonly ChecklistEntry[]): PlacedFault[] {
  const items = entries.map(({ item }) => item);
  return items.flatMap((item, index) =>
    items.indexOf(item) === index ? [] : [{
      pointer: `/prismaChecklist/${index}/item`,
      found: `${quoteText(item)} a second time`,
      allowed: "each item once",
      advice: "put all of its answer into one entry",
    }]
  );
}
