import {
  claimsCountsTable,
  claimsTable,
  consistencyReport,
  consistencyTable,
  describeClaims,
  numberStyleOf,
  orphanNumbersTable,
} from "reforest/review";
import { element } from "../dom/element.ts";
import { prose } from "../dom/prose.ts";
import { showTable } from "../dom/show_table.ts";
import type { Section } from "./section.ts";
import { showNumbers } from "./show_numbers.ts";
import { claimsStoredAt } from "./stored_at.ts";

/** What is printed, held against what the data give. */
export const claimsSection: Section = {
  id: "claims",
  title: "Claims",
  show(place, page) {
    const { review, claims, numbers } = page;
    const ledger = claims();
    const style = numberStyleOf(review);
    place.append(
      prose(describeClaims(ledger)),
      showTable(claimsCountsTable(ledger), { style }),
      showNumbers(page, claimsTable(ledger), claimsStoredAt(ledger, numbers)),
      element("h2", {}, "Numbers without a claim"),
      showTable(orphanNumbersTable(ledger), { style }),
      element("h2", {}, "Numbers held against one another"),
      showTable(consistencyTable(consistencyReport(review)), { style, sentences: true }),
    );
  },
};
