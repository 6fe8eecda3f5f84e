import { describeFlow, flowLawsTable, flowTable, numberStyleOf, reviewFlow } from "reforest/review";
import { checklistTable, prismaChecklist, studiesInAnalyses } from "reforest/review";
import { studiesInAnalysesTable } from "reforest/review";
import { element } from "../dom/element.ts";
import { prose } from "../dom/prose.ts";
import { showFigure } from "../dom/show_figure.ts";
import { showTable } from "../dom/show_table.ts";
import type { Section } from "./section.ts";

/** How records became studies, and studies analyses. */
export const flowSection: Section = {
  id: "flow",
  title: "Flow of records",
  show(place, { review, payload, analyses }) {
    const flow = reviewFlow(review);
    const style = numberStyleOf(review);
    place.append(
      prose(describeFlow(flow)),
      ...payload.figures.filter(({ id }) => id === "flow").map(showFigure),
      showTable(flowLawsTable(flow), { style }),
      showTable(flowTable(flow), { style }),
      element("h2", {}, "From the data to each analysis"),
      showTable(studiesInAnalysesTable(studiesInAnalyses(review, analyses())), { style }),
      element("h2", {}, "Checklist of PRISMA 2020"),
      showTable(checklistTable(prismaChecklist(review)), { style }),
    );
  },
};
