import { characteristicsTable, effectSizeTable, numberStyleOf } from "reforest/review";
import { element } from "../dom/element.ts";
import { showTable } from "../dom/show_table.ts";
import type { Section } from "./section.ts";

/** The studies as they were extracted, and the effect of each. */
export const studiesSection: Section = {
  id: "studies",
  title: "Studies",
  show(place, { review, analyses }) {
    const style = numberStyleOf(review);
    place.append(
      showTable(characteristicsTable(review), { style }),
      element("h2", {}, "Effects"),
      ...analyses().map((result) => showTable(effectSizeTable(result), { style })),
    );
  },
};
