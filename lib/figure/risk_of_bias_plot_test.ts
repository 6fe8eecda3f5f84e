import assert from "node:assert/strict";
import type { RiskOfBias } from "../screen/summarise_risk_of_bias.ts";
import { riskOfBiasPlot } from "./risk_of_bias_plot.ts";
import { textBoxes } from "./text_boxes.ts";

function judged(words: readonly (string | null)[], studies = 1): RiskOfBias {
  const judgements = [...new Set(words.flatMap((word) => word ?? []))];
  const domains = words.map((_, i) => `Domain ${i}`);
  return {
    kind: "risk-of-bias",
    codes: domains.map((_, i) => `D${i + 1}`),
    domains,
    judgements,
    studies: Array.from({ length: studies }, (_, i) => ({
      id: `study ${i}`,
      line: i + 2,
      judgements: words.map((judgement, j) => ({ domain: `Domain ${j}`, judgement, reason: null })),
    })),
    counts: words.map((word, i) => ({
      domain: `Domain ${i}`,
      judged: judgements.map((judgement) => ({ judgement, n: word === judgement ? studies : 0 })),
      notJudged: word === null ? studies : 0,
    })),
  };
}

Deno.test("riskOfBiasPlot: each judgement has a sign of its own, no information an empty circle, nobody judged a dot", () => {
  const words = ["low", "unclear", "high", "critical", "no information", null];
  const figure = riskOfBiasPlot(judged(words));
  const count = (sign: string) => textBoxes(figure.svg).filter((box) => box.text === sign).length;
  // Once for the study, once in the key.
  assert.deepEqual(["+", "?", "−", "×", "•"].map(count), [2, 2, 2, 2, 2]);
  assert.equal([...figure.svg.matchAll(/<circle /g)].length, 6 + 6);
  assert.match(figure.alt, /D6, Domain 5: low 0, .*, not judged 1\.$/);
});

Deno.test("riskOfBiasPlot: long lists stand in panels, every study once", () => {
  const figure = riskOfBiasPlot(judged(["low", "high"], 60), { labels: { "study 7": "Kim 2019" } });
  const boxes = textBoxes(figure.svg);
  const labels = boxes.filter((box) => /^study \d+$|^Kim 2019$/.test(box.text));
  assert.equal(new Set(labels.map((box) => box.text)).size, 60);
  assert.ok(!labels.some((box) => box.text === "study 7"));
  assert.ok(boxes.filter((box) => box.text === "Study").length > 1);
});

Deno.test("riskOfBiasPlot: refuses a judgement that no tool uses, and no study", () => {
  assert.throws(
    () => riskOfBiasPlot(judged(["lowish"])),
    /riskOfBiasPlot: found the judgement "lowish"; allowed: "low", "some concerns"/,
  );
  assert.throws(() => riskOfBiasPlot(judged(["low"], 0)), /found no study/);
});
