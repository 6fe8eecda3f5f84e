import assert from "node:assert/strict";
import type { LimitsOfAgreement } from "../screen/limits_of_agreement.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { agreementPlot } from "./agreement_plot.ts";
import { assertClear } from "./assert_clear_test.ts";
import { interval, sequence } from "./made_up_results_test.ts";
import { textBoxes } from "./text_boxes.ts";
import type { Figure } from "./types.ts";

const words = "Ångström-Łukasiewicz and the collaborative group of many trials with a long name ";

function drawn(figure: Figure | NotApplicable): Figure {
  assert.ok(figure.kind === "figure");
  return figure;
}

/** Readings of which every third differs; the limits are made up and follow from nothing. */
function readings(n: number, size: number, spread: number, name = "study"): LimitsOfAgreement {
  const random = sequence(n + 3);
  const points = Array.from({ length: n }, (_, i) => {
    const first = Math.round(size * random());
    const second = first - (i % 3 ? 0 : 1 + Math.round(spread * random()));
    const difference = first - second;
    return {
      studyId: `${name} ${i}`,
      key: "",
      first,
      second,
      mean: (first + second) / 2,
      difference,
    };
  });
  return {
    kind: "limits-of-agreement",
    n,
    same: points.filter(({ difference }) => difference === 0).length,
    ...{ level: 0.95, points, reason: null },
    limits: {
      ...{ bias: 0.5, standardDeviation: spread / 2, lower: 0.5 - spread, upper: 0.5 + spread },
      biasInterval: interval(0.2, 0.8),
      lowerInterval: interval(-1.2 * spread, -0.8 * spread),
      upperInterval: interval(0.8 * spread, 1.2 * spread),
    },
  };
}

Deno.test("agreementPlot: no text overlaps or leaves the page", () => {
  for (const n of [3, 13, 60, 200]) {
    for (const [size, spread] of [[10, 4], [500, 30], [1e6, 10]] as const) {
      assertClear(drawn(agreementPlot(readings(n, size, spread))));
      const long = readings(n, size, spread, words);
      const readers = { first: words, second: words };
      assertClear(drawn(agreementPlot(long, { title: words, readers, widthMm: 85 })));
    }
  }
});

Deno.test("agreementPlot: a pair lies at its mean and difference; equal readings on the dotted line", () => {
  const point = (first: number, second: number, i: number) => ({
    ...{ studyId: `s${i}`, key: "", first, second },
    ...{ mean: (first + second) / 2, difference: first - second },
  });
  const points = [point(10, 10, 0), point(22, 18, 1), point(30, 30, 2)];
  const { svg } = drawn(agreementPlot({ ...readings(3, 9, 4), n: 3, same: 2, points }));
  const places = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].slice(1)
    .map(([, x, y]) => [Number(x), Number(y)] as const)
    .sort((a, b) => a[0] - b[0]);
  const [a, b, c] = places as [(typeof places)[0], (typeof places)[0], (typeof places)[0]];
  assert.ok(Math.abs((b[0] - a[0]) - (c[0] - b[0])) < 0.03);
  assert.equal(a[1], c[1]);
  assert.ok(b[1] < a[1]);
  const names = textBoxes(svg).map(({ text }) => text).filter((text) => /^s\d$/.test(text));
  assert.deepEqual(names, ["s1"]);
});

Deno.test("agreementPlot: words have the numbers of the result", () => {
  const { alt } = drawn(agreementPlot(readings(13, 500, 30), { title: "Made-up" }));
  assert.match(alt, /^Agreement plot of 13 pairs of numbers from 13 studies: Made-up\./);
  assert.match(alt, /Mean difference \(A − B\) 0\.50 \(95 % CI 0\.20 to 0\.80\)/);
  assert.match(
    alt,
    /limits of agreement −29\.50 to 30\.50\. Largest difference: −?\d+ \(study \d+\)\.$/,
  );
});

Deno.test("agreementPlot: full agreement and too few pairs are reasons", () => {
  const full = agreementPlot({ ...readings(13, 500, 30), same: 13, title: "Made-up" });
  assert.ok(full.kind === "not-applicable");
  assert.match(full.reason, /all 13 pairs of numbers are the same\./);
  const few = agreementPlot({ ...readings(2, 9, 4), limits: null, reason: "too few" });
  assert.ok(few.kind === "not-applicable");
  assert.match(few.reason, /no agreement plot, too few\./);
});
