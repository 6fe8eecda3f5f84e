import { nearestName } from "./nearest_name.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { quoteText } from "./quote_text.ts";

/** The fault of naming a thing that does not exist, with the name that is likely meant. */
export function unknownName(
  pointer: string,
  name: string,
  known: readonly string[],
  kind: "table" | "column" | "box" | "analysis" | "sensitivity analysis" | "code",
  file?: string,
): PlacedFault {
  const near = nearestName(name, known);
  return {
    pointer,
    found: `the unknown ${kind} ${quoteText(name)}`,
    allowed: known.length === 0
      ? `no ${kind}, since there is none`
      : `${file === undefined ? "" : `${kind}s of ${file}: `}${known.join(", ")}`,
    advice: near === null ? "correct the name" : `did you mean ${quoteText(near)}?`,
  };
}
