import { element } from "../dom/element.ts";
import { showFigure } from "../dom/show_figure.ts";
import type { Section } from "./section.ts";

/** All stored figures: one, or the list of them. */
export const figuresSection: Section = {
  id: "figures",
  title: "Figures",
  show(place, { payload: { figures } }) {
    place.append(
      element(
        "p",
        {},
        `${figures.length} figures as they were stored, each with its content in words.`,
      ),
      ...figures.map(showFigure),
    );
  },
};
