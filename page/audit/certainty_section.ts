import {
  evidenceProfileTable,
  numberStyleOf,
  summaryOfFindings,
  summaryOfFindingsTable,
} from "reforest/review";
import { element } from "../dom/element.ts";
import { showTable } from "../dom/show_table.ts";
import type { Section } from "./section.ts";

/** How sure a reader can be: what is computed, and what people judged. */
export const certaintySection: Section = {
  id: "certainty",
  title: "Certainty",
  show(place, { review, analyses }) {
    const summary = summaryOfFindings(review, analyses());
    const style = numberStyleOf(review);
    place.append(
      showTable(summaryOfFindingsTable(summary), { style }),
      element("h2", {}, "Evidence profiles"),
      element(
        "p",
        { class: "quiet" },
        "For each outcome what is computed in each domain, what a stated rule would suggest, and " +
          "what a person judged. The rules decide nothing.",
      ),
      ...summary.findings.map((finding) => showTable(evidenceProfileTable(finding), { style })),
    );
  },
};
