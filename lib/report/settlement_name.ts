import type { Settlement } from "../screen/extraction_types.ts";

/** How a disputed cell was settled, as printed. */
export const settlementName: Readonly<Record<Settlement, string>> = {
  both: "as A and B",
  first: "as A",
  second: "as B",
  neither: "as neither",
  "no row": "not in the consensus",
};
