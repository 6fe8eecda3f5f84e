import assert from "node:assert/strict";
import { forestNotes } from "./forest_notes.ts";
import { forestPlot } from "./forest_plot.ts";
import { madeUpPooled, madeUpResult } from "./made_up_results_test.ts";
import { printedName } from "./printed_name.ts";
import { textBoxes } from "./text_boxes.ts";

Deno.test("forestPlot: the description gives the pooled effect in words and numbers", () => {
  const overall = madeUpPooled(9, Math.log(0.54));
  const overallReported = {
    estimate: 0.54,
    lower: 0.39,
    upper: 0.74,
    predictionLower: 0.2,
    predictionUpper: 1.41,
    unit: "ratio",
  } as const;
  const { alt } = forestPlot(
    madeUpResult({ k: 9 }, { title: "Bleeding", overall, overallReported }),
  );
  assert.match(alt, /^Forest plot of 9 studies: Bleeding\. The estimates of the studies run from /);
  assert.match(alt, /Pooled: Odds ratio 0\.54 \(95 % CI 0\.39 to 0\.74\), 9 studies, /);
});

Deno.test("forestPlot: the description says whether the interval holds no effect", () => {
  const described = (lower: number, upper: number) =>
    forestPlot(madeUpResult({ k: 3 }, {
      overallReported: {
        ...{ estimate: 0.9, lower, upper, unit: "ratio" },
        ...{ predictionLower: null, predictionUpper: null },
      },
    })).alt;
  assert.match(described(0.8, 0.99), /The interval excludes no effect\./);
  assert.match(described(0.8, 1.01), /The interval includes no effect\./);
  assert.doesNotMatch(forestPlot(madeUpResult({ k: 3, design: "proportion" })).alt, /no effect/);
});

Deno.test("forestPlot: why a stratum is not pooled does not repeat its code below its heading", () => {
  const result = madeUpResult({ k: 4, strata: ["first", "second"] });
  const groups = (result.subgroups?.groups ?? []).map((group) => ({
    ...group,
    reason: `${group.level}: too few studies.`,
  }));
  const subgroups = result.subgroups && { ...result.subgroups, groups };
  const boxes = textBoxes(forestPlot({ ...result, subgroups }).svg);
  const text = boxes.map((box) => box.text).join(" ");
  assert.match(text, /Too few studies\./);
  assert.doesNotMatch(text, /first: too/i);
});

Deno.test("forestPlot: a warning of strata names them as they are printed, and stands once for all", () => {
  const warnings = [
    "first: Few.",
    "Few.",
    "second: Few.",
    "second: Far off.",
    "third: no stratum.",
  ];
  const result = madeUpResult({ k: 8, strata: ["first", "second"] }, { warnings });
  const notes = forestNotes(result, [], {
    clipped: false,
    nameOf: printedName({ first: "First arm" }),
  });
  const from = notes.indexOf("Few.");
  assert.deepEqual(notes.slice(from, from + 4), [
    "Few.",
    "third: no stratum.",
    "First arm, second: Few.",
    "second: Far off.",
  ]);
});
