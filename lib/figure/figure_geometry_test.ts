import assert from "node:assert/strict";
import { assertClear } from "./assert_clear_test.ts";
import { forestPlot } from "./forest_plot.ts";
import { funnelPlot } from "./funnel_plot.ts";
import { interval, madeUpResult, madeUpStudy } from "./made_up_results_test.ts";
import { prismaFlow } from "./prisma_flow.ts";
import { riskOfBiasPlot } from "./risk_of_bias_plot.ts";
import { subgroupPlot } from "./subgroup_plot.ts";

const long = (letters: string) => (i: number) => `${i} `.concat(letters.repeat(200)).slice(0, 200);
const words = "Ångström-Łukasiewicz and the collaborative group of many trials with a long name ";
const strata = [
  "First stratum",
  "Second stratum",
  "A stratum with a name that is so long that it has to be broken",
  "Fourth",
];

for (const design of ["comparison", "proportion"] as const) {
  for (const k of [1, 3, 13, 34, 60]) {
    Deno.test(`forestPlot: no text overlaps or leaves the page, ${design}, ${k} studies`, () => {
      assertClear(forestPlot(madeUpResult({ k, design })));
      assertClear(forestPlot(madeUpResult({ k, design, strata })));
      assertClear(forestPlot(madeUpResult({ k, design, labels: long(words) })));
    });
  }

  Deno.test(`forestPlot: no text overlaps whatever the letters and columns, ${design}`, () => {
    const labels = [
      long("W"),
      long("Μελέτη παρατήρησης Ωμέγα "),
      long("Исследование щитовидной железы "),
    ];
    for (const label of labels) {
      const shown = (i: number) => ({
        entry_criteria: label(i),
        dose: i % 2 ? "" : "5 mg",
        "a column with a title that is longer than its cells": "yes",
      });
      assertClear(forestPlot(madeUpResult({ k: 6, design, labels: label, strata, shown })));
    }
  });
}

Deno.test("forestPlot: notes, exclusions, published figures and directions stand clear", () => {
  const note = words.repeat(8);
  const result = madeUpResult({ k: 5, strata }, {
    notes: [note],
    warnings: [note, "Few studies."],
    excluded: Array.from({ length: 40 }, (_, i) => ({ id: `x${i}`, reason: `${words}${i % 9}` })),
    published: [{
      claim: "C1",
      label: note,
      printed: "0.54 (0.39 to 0.74)",
      source: "an abstract",
      status: "other studies",
      computed: null,
      agrees: null,
      differences: [],
    }],
    oneArmStudies: [
      madeUpStudy("one arm", { group: "New treatment", counts: { events: 1, total: 9 } }),
    ],
  });
  assertClear(forestPlot(result, { favours: { left: words, right: words } }));
  assertClear(forestPlot(result, { widthMm: 90 }));
  const strataFigure = subgroupPlot(result);
  assert.ok(strataFigure.kind === "figure");
  assertClear(strataFigure);
});

Deno.test("forestPlot: a table without a plot stands clear, long notes in its columns", () => {
  const studies = [0, 1, 2].map((i) =>
    madeUpStudy(`made-up ${i}`, {
      shown: { notes: words.repeat(i * 3 + 1), population: "complete" },
      counts: { events: i, total: 40 },
    })
  );
  const result = madeUpResult({ k: 1, design: "proportion" }, {
    design: "listing",
    measure: null,
    headline: "none",
    overall: null,
    overallReported: null,
    studies,
  });
  const figure = forestPlot(result);
  assertClear(figure);
  assert.equal(figure.widthMm, 180);
});

Deno.test("forestPlot: ticks stand clear on axes of every length", () => {
  for (let power = -4; power <= 5; power++) {
    for (const factor of [1.1, 1.9, 4, 11, 90, 1e4, 1e7]) {
      const reported = {
        estimate: 10 ** power,
        interval: interval(10 ** power / factor, 10 ** power * factor),
      };
      const studies = [madeUpStudy("one", { reported }), madeUpStudy("two", { reported })];
      assertClear(forestPlot(madeUpResult({ k: 1 }, { studies, overall: null })));
      const difference = {
        estimate: 0.01,
        interval: interval(-(10 ** power), 10 ** power * factor),
      };
      const rows = [madeUpStudy("one", { reported: difference })];
      const values = {
        studies: rows,
        overall: null,
        overallReported: null,
        measure: "RD",
      } as const;
      assertClear(forestPlot(madeUpResult({ k: 1 }, values)));
    }
  }
});

Deno.test("funnelPlot: no text overlaps or leaves the page", () => {
  for (const design of ["comparison", "proportion"] as const) {
    for (const k of [1, 3, 13, 60]) {
      for (const measure of ["OR", "RD", "PLO", "PLN", "PAS", "PFT"] as const) {
        const figure = funnelPlot(madeUpResult({ k, design }, { measure, title: words }));
        assert.ok(figure.kind === "figure");
        assertClear(figure);
      }
    }
  }
});

Deno.test("prismaFlow: no text overlaps or leaves its box or the page", () => {
  const line = (text: string, n: number | null) =>
    n === null ? { text, n, reason: words } : { text, n };
  const box = (title: string, count: number) => ({
    title,
    lines: Array.from(
      { length: count },
      (_, i) => line(i % 3 ? words : "short", i % 4 ? 10 ** i : null),
    ),
  });
  const figure = prismaFlow({
    title: words.repeat(3),
    note: words.repeat(9),
    stages: [
      { id: "identification", title: "Identification of studies", rows: [{ main: box("a", 0) }] },
      {
        id: "screening",
        title: "Screening",
        rows: [{ main: box(words, 1), side: box(words, 9) }, {
          main: box("", 8),
          side: box("b", 0),
        }],
      },
      { id: "included", title: "Included", rows: [{ main: box("c", 3) }] },
    ],
  });
  assertClear(figure);
});

Deno.test("riskOfBiasPlot: no text overlaps or leaves the page", () => {
  const judgements = ["low", "some concerns", "high", "critical", "no information"];
  for (const [studies, domains] of [[1, 1], [13, 5], [60, 4], [60, 30]] as const) {
    const names = Array.from({ length: domains }, (_, i) => `${words}${i}`);
    const figure = riskOfBiasPlot({
      kind: "risk-of-bias",
      codes: names.map((_, i) => `D${i + 1}`),
      domains: names,
      judgements,
      studies: Array.from({ length: studies }, (_, i) => ({
        id: i % 5 ? `study ${i}` : long(words)(i),
        line: i,
        judgements: names.map((domain, j) => ({
          domain,
          judgement: judgements[(i + j) % 6] ?? null,
          reason: null,
        })),
      })),
      counts: names.map((domain) => ({
        domain,
        judged: judgements.map((judgement) => ({ judgement, n: 3 })),
        notJudged: 1,
      })),
    });
    assertClear(figure);
  }
});
