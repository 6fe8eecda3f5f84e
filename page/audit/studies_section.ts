import { characteristicsTable, effectSizeTable, numberStyleOf } from "reforest/review";
import { element } from "../dom/element.ts";
import { showTable } from "../dom/show_table.ts";
import type { Section } from "./section.ts";
import { showNumbers } from "./show_numbers.ts";
import { effectsStoredAt } from "./stored_at.ts";

/** The studies as they were extracted, and the effect of each. */
export const studiesSection: Section = {
  id: "studies",
  title: "Studies",
  show(place, page) {
    const { review, analyses } = page;
    const style = numberStyleOf(review);
    place.append(
      showTable(characteristicsTable(review), { style }),
      element("h2", {}, "Effects"),
      ...analyses().map((result) =>
        showNumbers(page, effectSizeTable(result), effectsStoredAt(result))
      ),
    );
  },
};
