import { answersTable } from "reforest/review";
import { element } from "../dom/element.ts";
import { inline } from "../dom/prose.ts";
import { registrationOf } from "./registration_of.ts";
import type { Section } from "./section.ts";
import { showNumbers } from "./show_numbers.ts";
import { showPaths } from "./show_paths.ts";
import { showState } from "./show_state.ts";
import { answersStoredAt } from "./stored_at.ts";

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
      showNumbers(page, answersTable(page.analyses()), answersStoredAt(page.analyses())),
      element("h2", {}, "How it stands"),
      showState(page),
      element("h2", {}, "Ways through"),
      showPaths(page),
    );
  },
};
