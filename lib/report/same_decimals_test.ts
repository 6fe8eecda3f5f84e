import assert from "node:assert/strict";
import { pooledSets } from "../analysis/pooled_sets.ts";
import { reportRefits } from "../analysis/report_refits.ts";
import { runAnalysis } from "../analysis/run_analysis.ts";
import { leaveOneOut } from "../diagnose/leave_one_out.ts";
import { forestPlot } from "../figure/forest_plot.ts";
import { loadReview } from "../io/load_review.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { describeAnalysis } from "./describe_analysis.ts";
import { pooledTable } from "./pooled_table.ts";
import { refitTable } from "./refit_table.ts";
import { sensitivityTable } from "./sensitivity_table.ts";
import type { TableSpec } from "./table_types.ts";
import { tableToMarkdown } from "./table_to_markdown.ts";

Deno.test("formatEstimate: a pooled proportion reads the same in tables, words and figures", async () => {
  const result = runAnalysis(await loadReview("feng2019"), "prevalence");
  const [set] = pooledSets(result);
  assert.ok(set);
  // 28.70 % (22.39 to 35.46), the abstract of Feng 2019, to one decimal.
  const printed = "28.7 % (22.4 % to 35.5 %)";
  const table = (spec: TableSpec | NotApplicable) => {
    assert.ok("rows" in spec);
    return tableToMarkdown(spec);
  };
  const texts = [
    table(pooledTable(result)),
    table(sensitivityTable(result)),
    table(refitTable(reportRefits(set, leaveOneOut(set.studies, set.choices)))),
    describeAnalysis(result),
    forestPlot(result).alt,
  ].map((text) => text.replaceAll("95 % CI ", "").replaceAll("\u00a0", " "));
  for (const text of texts) {
    assert.ok(text.includes(printed), text);
    assert.doesNotMatch(text, /\d\.\d\d %/);
  }
});
