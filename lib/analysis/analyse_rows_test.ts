import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { readColumns } from "../../tests/papers/read_columns.ts";
import { forestPlot } from "../figure/forest_plot.ts";
import { loadReview } from "../io/load_review.ts";
import { analyseRows } from "./analyse_rows.ts";
import { runAnalysis } from "./run_analysis.ts";

const trials = readColumns("bcg/bcg.csv").map((row) => {
  const [a = 0, b = 0, c = 0, d = 0] = ["tpos", "tneg", "cpos", "cneg"].map((key) =>
    Number(row[key])
  );
  return {
    id: `${row.trial}`,
    label: `${row.author} ${row.year}`,
    eventsTreated: a,
    totalTreated: a + b,
    eventsControl: c,
    totalControl: c + d,
  };
});

Deno.test("analyseRows: the BCG trials as metafor pools them", () => {
  // metafor 5.1-12, rma(measure = "RR", method = "REML", test = "knha"): tests/reference/pool.json
  const { overall } = analyseRows(trials, {
    ...{ measure: "RR", title: "Tuberculosis", interval: "hartung-knapp" },
  });
  assert.ok(overall?.kind === "pooled-effect");
  assertNear(overall.estimate, -0.71453234215814, 1e-6);
  assertNear(overall.heterogeneity.tau2, 0.313243258136486, 1e-6);
  assertNear(overall.interval.lower, -1.10844371368555, 1e-6);
});

Deno.test("analyseRows: does what the protocol of a review does with the same choices", async () => {
  const planned = runAnalysis(await loadReview("bcg"), "tuberculosis");
  const free = analyseRows(trials, {
    measure: "RR",
    title: planned.title,
    zeroCells: "only0",
    increment: 0.5,
    model: "random",
    tau2: "REML",
    interval: "hartung-knapp",
    prediction: "t",
    level: 0.95,
  });
  assert.ok(free.overall?.kind === "pooled-effect" && planned.overall?.kind === "pooled-effect");
  assert.deepEqual(free.overallReported, planned.overallReported);
  assert.deepEqual(free.overall.choices, planned.overall.choices);
  assert.deepEqual(
    free.studies.map(({ label, reported, weight }) => ({ label, reported, weight })),
    planned.studies.map(({ label, reported, weight }) => ({ label, reported, weight })),
  );
});

Deno.test("analyseRows: a figure shows every row, with the names that were given", () => {
  const arms = { treated: "Vaccine", control: "No vaccine" };
  const { svg, alt } = forestPlot(analyseRows(trials, { measure: "RR", title: "TB", arms }));
  for (const { label } of trials) assert.ok(svg.includes(label.replace("&", "&amp;")), label);
  assert.match(svg, /No vaccine/);
  assert.match(alt, /^Forest plot of 13 studies: TB\. .*Risk ratio 0\.49/);
});

Deno.test("analyseRows: a row that has no effect is listed with its reason, no row at all is said in words", () => {
  const empty = { id: "z", eventsTreated: 0, totalTreated: 20, eventsControl: 0, totalControl: 20 };
  const choices = { measure: "OR", title: "OR" } as const;
  const { overall, excluded } = analyseRows([...trials, empty], choices);
  assert.equal(overall?.kind === "pooled-effect" && overall.k, 13);
  assert.deepEqual(excluded.map(({ id }) => id), ["z"]);
  assert.equal(analyseRows([empty], choices).overall?.kind, "not-estimable");
  assert.equal(analyseRows([], choices).overall?.kind, "not-estimable");
});

Deno.test("analyseRows: means, rates, correlations and effects as such have values in place of counts", () => {
  const rows = [{ id: "a", yi: 0.2, vi: 0.1 }, { id: "b", yi: 0.6, vi: 0.3 }];
  const given = analyseRows(rows, { measure: "GEN", title: "Given", model: "common" });
  assert.ok(given.overall?.kind === "pooled-effect");
  // Weights 10 and 10/3: (10 * 0.2 + 10/3 * 0.6) / (40/3).
  assertNear(given.overall.estimate, 0.3, 1e-12);
  const source = [{ file: "paper.csv", line: 7, columns: ["r"] }];
  const correlations = analyseRows(
    [{ id: "a", correlation: 0.5, total: 28, source }, { id: "b", correlation: 0.5, total: 53 }],
    { measure: "ZCOR", title: "Correlations" },
  );
  assert.ok(correlations.overall?.kind === "pooled-effect");
  assertNear(correlations.overall.estimate, Math.atanh(0.5), 1e-12);
  assert.equal(correlations.design, "single group");
  assert.deepEqual(correlations.studies[0]?.source, source);
});
