import {
  describeRiskOfBias,
  isNotApplicable,
  numberStyleOf,
  reviewRiskOfBias,
  riskOfBiasShares,
  riskOfBiasSharesTable,
  riskOfBiasTable,
} from "reforest/review";
import { prose } from "../dom/prose.ts";
import { showFigure } from "../dom/show_figure.ts";
import { showTable } from "../dom/show_table.ts";
import type { Section } from "./section.ts";

/** What people judged of each study, with their reasons. */
export const riskOfBiasSection: Section = {
  id: "risk-of-bias",
  title: "Risk of bias",
  show(place, { review, payload }) {
    const bias = reviewRiskOfBias(review);
    const style = numberStyleOf(review);
    place.append(prose(describeRiskOfBias(bias)));
    if (isNotApplicable(bias)) return;
    place.append(
      ...payload.figures.filter(({ id }) => id.startsWith("risk-of-bias")).map(showFigure),
      showTable(riskOfBiasSharesTable(riskOfBiasShares(bias)), { style }),
      showTable(riskOfBiasTable(bias), { style }),
    );
  },
};
