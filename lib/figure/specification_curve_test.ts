import assert from "node:assert/strict";
import { assertClear } from "./assert_clear_test.ts";
import { madeUpMultiverse } from "./made_up_multiverse_test.ts";
import { specificationCurve } from "./specification_curve.ts";
import type { DrawnMultiverse } from "./specification_types.ts";
import { textBoxes } from "./text_boxes.ts";

function drawn(multiverse: DrawnMultiverse) {
  const figure = specificationCurve(multiverse);
  assert.ok(figure.kind === "figure");
  return figure;
}

const words = "Ångström-Łukasiewicz and the collaborative group of many trials with a long name ";

for (const n of [1, 2, 3, 13, 60, 1000]) {
  Deno.test(`specificationCurve: no text overlaps or leaves the page, ${n} specifications`, () => {
    for (const spread of [1e-3, 1, 30]) assertClear(drawn(madeUpMultiverse(n, undefined, spread)));
    const long = madeUpMultiverse(n, (i) => `${i} ${words.repeat(2)}`);
    const decision = { threshold: "no effect", label: words, why: words.repeat(3) } as const;
    assertClear(drawn({ ...long, decision, title: words.repeat(2) }));
  });
}

Deno.test("specificationCurve: a thousand specifications stay a small file", () => {
  assert.ok(drawn(madeUpMultiverse(1000)).svg.length < 300_000);
});

Deno.test("specificationCurve: each specification has a dot, the planned one a diamond", () => {
  const none = { ...madeUpMultiverse(12), planned: null, shares: madeUpMultiverse(0).shares };
  const circles = (svg: string) => svg.match(/<circle/g)?.length;
  // Without shares the legend has no dots.
  assert.equal(circles(drawn(none).svg), 12);
  assert.match(drawn(madeUpMultiverse(12)).alt, /As planned: /);
  assert.doesNotMatch(drawn(none).alt, /As planned/);
});

Deno.test("specificationCurve: greater ratios stand higher, on a logarithmic axis", () => {
  const { specifications, ...rest } = madeUpMultiverse(1);
  const [one] = specifications;
  assert.ok(one);
  const at = (estimate: number) => ({ ...one, estimate, lower: estimate / 2, upper: estimate * 2 });
  const shares = madeUpMultiverse(0).shares;
  const made = { ...rest, planned: null, shares, specifications: [0.25, 0.5, 1].map(at) };
  const heights = [...drawn(made).svg.matchAll(/<circle cx="[\d.]+" cy="([\d.]+)"/g)]
    .map((match) => Number(match[1]));
  const [a = 0, b = 0, c = 0] = heights;
  assert.ok(a > b && b > c);
  assert.ok(Math.abs((a - b) - (b - c)) < 0.03);
});

Deno.test("specificationCurve: the choice that changes most stands first, with its share", () => {
  const texts = textBoxes(drawn(madeUpMultiverse(12)).svg).map((box) =>
    box.text.replaceAll("\u00a0", " ")
  );
  assert.ok(texts.includes("Studies: changing it alone changes 23.7 % of conclusions"));
  // Where no pair differs in it alone there is no share to print.
  assert.ok(texts.includes("Estimator of τ²"));
});

Deno.test("specificationCurve: without an estimable specification there is a reason", () => {
  const none = specificationCurve({ ...madeUpMultiverse(0), title: "Bleeding" });
  assert.deepEqual(none, {
    kind: "not-applicable",
    reason: "Bleeding: no specification curve, since none of 1 combination could be estimated.",
  });
});

Deno.test("specificationCurve: two drawings are the same bytes", () => {
  const made = madeUpMultiverse(13);
  assert.equal(drawn(made).svg, drawn(structuredClone(made)).svg);
});
