import { answersTable, numberStyleOf } from "reforest/review";
import { element } from "../dom/element.ts";
import { inline } from "../dom/prose.ts";
import { showTable } from "../dom/show_table.ts";
import { registrationOf } from "./registration_of.ts";
import type { Section } from "./section.ts";
import { showPaths } from "./show_paths.ts";
import { showState } from "./show_state.ts";

/** The question, the answers, how they stand, and two ways through the rest. */
export const startSection: Section = {
  id: "start",
  title: "Overview",
  show(place, page) {
    const { review } = page;
    const { title, question, warnings } = review.protocol;
    place.append(
      element("h1", {}, title),
      element("p", { class: "lead" }, question),
      element("p", { class: "quiet" }, registrationOf(review)),
      ...warnings.map((warning) => element("p", { class: "remark" }, inline(warning))),
      showTable(answersTable(page.analyses()), { style: numberStyleOf(review) }),
      element("h2", {}, "How it stands"),
      showState(page),
      element("h2", {}, "Ways through"),
      showPaths(page),
    );
  },
};
