import { describeWitnesses, numberStyleOf, witnessTable } from "reforest/review";
import { prose } from "../dom/prose.ts";
import { showTable } from "../dom/show_table.ts";
import type { Section } from "./section.ts";

/** The primary results beside those of another program and of a second route. */
export const witnessesSection: Section = {
  id: "witnesses",
  title: "Witnesses",
  show(place, { review, witnesses }) {
    const found = witnesses();
    place.append(
      prose(describeWitnesses(found)),
      showTable(witnessTable(found), { style: numberStyleOf(review) }),
    );
  },
};
