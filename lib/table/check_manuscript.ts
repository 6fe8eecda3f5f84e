import type { ManuscriptPlan } from "../analysis/manuscript_plan.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { quoteText } from "./quote_text.ts";

/** Faults of what a protocol says of its manuscript that a schema cannot see. */
export function checkManuscript({ authors = [] }: ManuscriptPlan): PlacedFault[] {
  const orcids = authors.map(({ orcid }) => orcid);
  return orcids.flatMap((orcid, index): PlacedFault[] => {
    if (orcid === undefined) return [];
    const pointer = `/manuscript/authors/${index}/orcid`;
    if (!hasRightCheckDigit(orcid)) {
      return [{
        pointer,
        found: `${quoteText(orcid)}, whose last digit does not fit the others`,
        allowed: "an ORCID iD as its owner gives it",
        advice: "look for a slip of the pen",
      }];
    }
    return orcids.indexOf(orcid) === index ? [] : [{
      pointer,
      found: `${quoteText(orcid)} a second time`,
      allowed: "each author once",
      advice: "correct the iD or remove the author",
    }];
  });
}

/** ISO 7064 MOD 11-2 (ISO/IEC 7064:2003), by which ORCID guards its digits. */
function hasRightCheckDigit(orcid: string): boolean {
  const digits = orcid.replaceAll("-", "");
  let total = 0;
  for (const digit of digits.slice(0, -1)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits.endsWith(check === 10 ? "X" : `${check}`);
}
