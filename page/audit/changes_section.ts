import {
  analysesTable,
  correctionEffects,
  correctionsTable,
  deviationEffects,
  deviationsTable,
  introduceReview,
  numberStyleOf,
} from "reforest/review";
import { element } from "../dom/element.ts";
import { prose } from "../dom/prose.ts";
import { showTable } from "../dom/show_table.ts";
import type { Section } from "./section.ts";

/** What was registered, what is done otherwise, and which cells were corrected. */
export const changesSection: Section = {
  id: "changes",
  title: "Deviations and corrections",
  show(place, { review }) {
    const style = numberStyleOf(review);
    place.append(
      prose(introduceReview(review)),
      element("h2", {}, "Deviations"),
      showTable(deviationsTable(deviationEffects(review)), { style }),
      element("h2", {}, "Corrections"),
      showTable(correctionsTable(correctionEffects(review)), { style }),
      element("h2", {}, "Analyses and their choices"),
      showTable(analysesTable(review), { style }),
    );
  },
};
