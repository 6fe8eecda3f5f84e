import {
  type AnalysisResult,
  crudeTable,
  describeAnalysis,
  excludedTable,
  numberStyleOf,
  pooledTable,
  sensitivityTable,
  subgroupTable,
} from "reforest/review";
import { element } from "../dom/element.ts";
import { prose } from "../dom/prose.ts";
import { showFigure } from "../dom/show_figure.ts";
import { showTable } from "../dom/show_table.ts";
import type { Page } from "../types.ts";
import { addressOf, type Section } from "./section.ts";
import { showNumbers } from "./show_numbers.ts";
import { crudeStoredAt, pooledStoredAt, sensitivityStoredAt } from "./stored_at.ts";

/** Each analysis: its answer in words, its tables, its forest plot. */
export const resultsSection: Section = {
  id: "results",
  title: "Results",
  show(place, page, { path: [, wanted] }) {
    const results = page.analyses();
    const chosen = results.find(({ id }) => id === wanted);
    if (results.length > 1) place.append(contents(results));
    for (const result of chosen ? [chosen] : results) place.append(analysis(result, page));
  },
};

function contents(results: readonly AnalysisResult[]): HTMLElement {
  const link = (address: string, title: string) =>
    element("li", {}, element("a", { href: address }, title));
  return element(
    "nav",
    { "aria-label": "Analyses" },
    element("ul", {}, results.map(({ id, title }) => link(addressOf("results", id), title))),
  );
}

function analysis(result: AnalysisResult, page: Page): HTMLElement {
  const { review, payload } = page;
  const style = numberStyleOf(review);
  const forests = payload.figures.filter(({ id }) => id.startsWith(`forest-${result.id}`));
  const tables = [
    showNumbers(page, crudeTable(result), crudeStoredAt(result)),
    showNumbers(page, pooledTable(result), pooledStoredAt(result)),
    showNumbers(page, subgroupTable(result), pooledStoredAt(result)),
    showNumbers(page, sensitivityTable(result), sensitivityStoredAt(result)),
    showTable(excludedTable(result), { style }),
  ];
  return element(
    "section",
    { "aria-label": result.title },
    prose(describeAnalysis(result)),
    forests.map(showFigure),
    tables.filter((table) => table.querySelector("table") !== null),
  );
}
