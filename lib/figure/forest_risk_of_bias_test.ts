import assert from "node:assert/strict";
import { assertClear } from "./assert_clear_test.ts";
import { forestPlot } from "./forest_plot.ts";
import { madeUpJudgements } from "./made_up_judgements_test.ts";
import { madeUpResult, madeUpStudy } from "./made_up_results_test.ts";
import { textBoxes } from "./text_boxes.ts";
import type { Figure } from "./types.ts";

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Circles of judgements; those of other marks are drawn elsewhere and differ in size. */
function circlesOf(figure: Figure): readonly Circle[] {
  return [...figure.svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"[^>]* r="([\d.]+)"/g)]
    .map(([, x, y, r]) => ({ x: Number(x), y: Number(y), r: Number(r) }))
    .filter(({ r }) => r > 4);
}

/** No circle leaves the page, touches another, or lies on a text but its own sign. */
function assertCirclesClear(figure: Figure): void {
  const circles = circlesOf(figure);
  const boxes = textBoxes(figure.svg);
  const faults: string[] = [];
  circles.forEach(({ x, y, r }, i) => {
    if (x - r < 0 || y - r < 0 || x + r > figure.width || y + r > figure.height) {
      faults.push(`a circle at ${x}, ${y} leaves the page`);
    }
    for (const other of circles.slice(i + 1)) {
      if (Math.hypot(x - other.x, y - other.y) < r + other.r + 0.8) {
        faults.push(`circles at ${x}, ${y} and ${other.x}, ${other.y} touch`);
      }
    }
    for (const { text, left, right, top, bottom } of boxes) {
      const isSign = text.length === 1 && Math.abs((left + right) / 2 - x) < 0.02;
      const apart = left > x + r || right < x - r || top > y + r || bottom < y - r;
      if (!isSign && !apart) faults.push(`the circle at ${x}, ${y} lies on "${text}"`);
    }
  });
  assert.deepEqual(faults, []);
}

for (const k of [1, 13, 60, 200]) {
  for (const domains of [1, 5, 11]) {
    Deno.test(`forestPlot: judgements stand clear, ${k} studies, ${domains} domains`, () => {
      const riskOfBias = madeUpJudgements(k, domains);
      const strata = ["first", "second", "third"];
      for (const design of ["comparison", "proportion"] as const) {
        const figure = forestPlot(madeUpResult({ k, design, strata }), { riskOfBias });
        assertClear(figure);
        assertCirclesClear(figure);
        const rows = circlesOf(figure).filter(({ r }) => r < 5);
        assert.equal(rows.length, k * (domains + 1));
      }
    });
  }
}

Deno.test("forestPlot: judgements stand clear of labels that are broken, without weights or plot", () => {
  const judged = madeUpJudgements(6, 7, ["low", "moderate", "serious", "critical"]);
  // Heads that are narrower than the circles.
  const riskOfBias = { ...judged, codes: judged.codes.map((_, i) => `${i}`) };
  const labels = (i: number) => `${i} `.concat("a collaborative group of many ".repeat(9));
  const long = madeUpResult({ k: 6, labels });
  const plain = { ...long, measure: null, overall: null, overallReported: null };
  const listing = {
    ...plain,
    design: "listing" as const,
    headline: "none" as const,
    studies: long.studies.map((study) => ({ ...study, reported: null, weight: null })),
  };
  for (const result of [long, listing]) {
    for (const widthMm of [90, 180]) {
      const figure = forestPlot(result, { riskOfBias, widthMm });
      assertClear(figure);
      assertCirclesClear(figure);
    }
  }
});

Deno.test("forestPlot: each study has its own judgements, in the row of its label", () => {
  const bias = madeUpJudgements(8, 1, ["low", "high"], false);
  const signs = new Map(
    bias.studies.map(({ id, judgements }) =>
      [id, judgements[0]?.judgement === "low" ? "+" : "−"] as const
    ),
  );
  const result = madeUpResult({ k: 8, labels: (i) => `Author ${i}` });
  const boxes = textBoxes(forestPlot(result, { riskOfBias: bias, order: "estimate" }).svg);
  for (const { label, studyId } of result.studies) {
    const row = boxes.find(({ text }) => text === label);
    const sign = boxes.filter(({ text }) => ["+", "−", "•"].includes(text)).find((box) =>
      row && Math.abs(box.top + box.bottom - row.top - row.bottom) < 2
    );
    // The seventh study was not judged.
    assert.equal(sign?.text, signs.get(studyId) ?? "•", label);
  }
});

Deno.test("forestPlot: the key and the description name domains and count studies once", () => {
  const bias = madeUpJudgements(3, 1, ["low", "high"]);
  const low = { domain: "Made-up domain number 1", judgement: "low", reason: null };
  const riskOfBias = {
    ...bias,
    tool: "A made-up tool",
    studies: [
      { id: "a", line: 2, judgements: [low], overall: { ...low, domain: "Overall" } },
      { id: "elsewhere", line: 3, judgements: [low], overall: { ...low, domain: "Overall" } },
    ],
  };
  const studies = ["a, first", "a, second", "b"].map((id) =>
    madeUpStudy(id, { studyId: id.slice(0, 1) })
  );
  const figure = forestPlot(madeUpResult({ k: 1 }, { studies }), { riskOfBias });
  const words = "Q1, Made-up domain number 1: low 1, high 0, not judged 1. " +
    "Overall: low 1, high 0, not judged 1.";
  assert.ok(figure.alt.endsWith(`Risk of bias (A made-up tool): ${words}`), figure.alt);
  const text = textBoxes(figure.svg).map((box) => box.text).join(" ");
  assert.match(text, /Risk of bias \(A made-up tool\): Q1, Made-up domain number 1; Overall\./);
  assert.match(text, /not judged/);
  assert.doesNotMatch(forestPlot(madeUpResult({ k: 3 })).svg, /Overall|not judged/);
});

Deno.test("forestPlot: refuses a judgement that no tool uses", () => {
  const riskOfBias = madeUpJudgements(3, 1, ["lowish"]);
  assert.throws(
    () => forestPlot(madeUpResult({ k: 3 }), { riskOfBias }),
    /forestPlot: found the judgement "lowish"; allowed: "low", "some concerns"/,
  );
});
