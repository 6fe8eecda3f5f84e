import {
  alarmsTable,
  auditFindings,
  auditPlan,
  auditPlanTable,
  describeAlarms,
  describeAudit,
  numberStyleOf,
  tripwiresTable,
} from "reforest/review";
import { afterPaint } from "../dom/after_paint.ts";
import { element } from "../dom/element.ts";
import { prose } from "../dom/prose.ts";
import { showTable } from "../dom/show_table.ts";
import type { Section } from "./section.ts";

/** What looks like a slip of extraction, and which cells to check first. */
export const tripwiresSection: Section = {
  id: "tripwires",
  title: "Tripwires",
  show(place, { review, tripwires }) {
    const report = tripwires();
    const style = numberStyleOf(review);
    const plan = element(
      "div",
      {},
      element("p", { class: "quiet" }, "Working out what to check first …"),
    );
    place.append(
      prose(describeAlarms(report)),
      showTable(alarmsTable(report), { style }),
      showTable(tripwiresTable(report), { style }),
      element("h2", {}, "What to check first"),
      plan,
    );
    afterPaint(plan, [() =>
      plan.replaceChildren(
        prose(describeAudit(auditFindings(review))),
        showTable(auditPlanTable(auditPlan(review)), { style }),
      )]);
  },
};
