import assert from "node:assert/strict";
import type { RiskOfBiasShares } from "../screen/risk_of_bias_shares.ts";
import { assertClear } from "./assert_clear_test.ts";
import { riskOfBiasSummaryPlot } from "./risk_of_bias_summary_plot.ts";
import { textBoxes } from "./text_boxes.ts";

type Part = [judgement: string | null, k: number, share: number];

function shares(
  domains: readonly Part[][],
  values: Partial<RiskOfBiasShares> = {},
): RiskOfBiasShares {
  return {
    kind: "risk-of-bias-shares",
    id: "made-up",
    title: "Made-up numbers",
    tool: "RoB 2",
    by: "weight",
    k: 4,
    domains: domains.map((parts, i) => ({
      code: `D${i + 1}`,
      title: `Domain ${i + 1}`,
      shares: parts.map(([judgement, k, share]) => ({ judgement, k, share })),
    })),
    inputs: [],
    ...values,
  };
}

/** Filled bars: corners of each, in the order of the drawing. */
function bars(svg: string): readonly { left: number; right: number; top: number; fill: string }[] {
  const paths = [...svg.matchAll(/<g[^>]* fill="(#[0-9a-f]{6})"[^>]*><path d="([^"]*Z)"/g)];
  return paths.map(([, fill = "", path = ""]) => {
    const places = [...path.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [+x!, +y!] as const);
    const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), fill };
  });
}

Deno.test("riskOfBiasSummaryPlot: bars are as long as the shares, without gap or overlap", () => {
  const figure = riskOfBiasSummaryPlot(shares([
    [["low", 2, 0.5], ["some concerns", 0, 0], ["high", 1, 0.2], [null, 1, 0.3]],
    [["low", 4, 1], ["some concerns", 0, 0], ["high", 0, 0], [null, 0, 0]],
  ]));
  const [low, high, none, all] = bars(figure.svg);
  assert.ok(low && high && none && all && bars(figure.svg).length === 4);
  const length = all.right - all.left;
  assert.ok(length > 200);
  for (const [bar, share] of [[low, 0.5], [high, 0.2], [none, 0.3]] as const) {
    assert.ok(Math.abs((bar.right - bar.left) / length - share) < 1e-3);
  }
  assert.deepEqual([low.left, high.left, none.left], [all.left, low.right, high.right]);
  assert.equal(low.fill, all.fill);
  assert.equal(new Set([low.fill, high.fill, none.fill]).size, 3);
  assert.ok(all.top > low.top);
});

Deno.test("riskOfBiasSummaryPlot: says whether studies count by weight or alike, and all numbers", () => {
  const parts: Part[] = [["low", 3, 0.754], [null, 1, 0.246]];
  const weighted = riskOfBiasSummaryPlot(shares([parts]));
  assert.equal(
    weighted.alt,
    "Risk of bias (RoB 2): Made-up numbers. 4 studies; shares of their weight in the pooled " +
      "result. D1, Domain 1: low 75 % (3), not judged 25 % (1).",
  );
  const alike = riskOfBiasSummaryPlot(shares([parts], { by: "studies" }));
  const texts = textBoxes(alike.svg).map(({ text }) => text.replaceAll("\u00a0", " "));
  for (const text of ["4 studies, each counts the same.", "+ 75 %", "• 25 %", "not judged"]) {
    assert.ok(texts.includes(text), text);
  }
});

Deno.test("riskOfBiasSummaryPlot: no text overlaps or leaves the page, parts of any size", () => {
  const words = ["low", "some concerns", "high", "critical", "no information", null];
  const long = "a domain with a name that is so long that it has to be broken into lines";
  for (const widthMm of [90, 180]) {
    for (const first of [0.0001, 0.01, 0.03, 0.2, 0.9]) {
      const rest = (1 - first) / 5;
      const parts = words.map((word, i): Part => [word, 1, i === 0 ? first : rest]);
      const made = shares([parts, parts, [...parts].reverse()]);
      const domains = made.domains.map((domain) => ({ ...domain, title: long }));
      assertClear(riskOfBiasSummaryPlot({ ...made, domains }, { widthMm }));
    }
  }
});
