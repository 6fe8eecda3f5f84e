import assert from "node:assert/strict";
import { ciede2000, labOf, type Vision } from "../../tests/colour_difference.ts";
import { contrastRatio } from "./contrast_ratio.ts";
import {
  colour,
  conclusionColour,
  conclusionTint,
  contourTint,
  judgementColour,
  ramp,
} from "./style.ts";

const visions: readonly Vision[] = ["normal", "protanopia", "deuteranopia", "tritanopia"];

/**
 * A difference of about 1 is just noticeable on large patches side by side. Dots and lines lose
 * much of their colour by being small (Stone, Szafir and Setlur 2014, "An engineering model for
 * color difference as a function of size") and stand apart from each other: they need many times
 * as much.
 */
const marks = { difference: 15, lightness: 8 } as const;
/** Areas are large and touch: their edge is seen from a smaller difference on. */
const areas = { difference: 6, lightness: 7.5 } as const;

type Threshold = { readonly difference: number; readonly lightness: number };

function tooClose(
  named: Readonly<Record<string, string>>,
  { difference, lightness }: Threshold,
): readonly string[] {
  const all = Object.entries(named);
  return all.flatMap(([one, first], i) =>
    all.slice(i + 1).flatMap(([other, second]) => [
      ...visions.flatMap((vision) => {
        const found = ciede2000(labOf(first, vision), labOf(second, vision));
        return found < difference ? [`${one}, ${other}, ${vision}: ${found.toFixed(1)}`] : [];
      }),
      ...(Math.abs(labOf(first)[0] - labOf(second)[0]) < lightness
        ? [`${one}, ${other}, grey: ${(labOf(first)[0] - labOf(second)[0]).toFixed(1)}`]
        : []),
    ])
  );
}

function steps(colours: readonly string[]): readonly Readonly<Record<string, string>>[] {
  return colours.slice(1).map((next, i) => ({ [`step ${i}`]: colours[i] ?? "", next }));
}

Deno.test("colour: marks in one figure are told apart, by any eye and in grey", () => {
  const { study, studyLine, pooled, prediction, paper } = colour;
  assert.deepEqual(tooClose({ study, pooled, prediction, paper }, marks), []);
  assert.deepEqual(tooClose({ studyLine, pooled, paper }, marks), []);
  assert.deepEqual(tooClose({ ...conclusionColour, paper }, marks), []);
});

Deno.test("judgementColour: judgements are told apart, by any eye and in grey", () => {
  const { low, middling, high, critical, oneStar, twoStars } = judgementColour;
  const { paper } = colour;
  assert.deepEqual(tooClose({ low, middling, high, critical, paper }, marks), []);
  assert.deepEqual(tooClose({ oneStar, twoStars, paper }, marks), []);
});

Deno.test("colour: areas are told from the paper and from areas beside them", () => {
  const { region, band, faint, paper } = colour;
  for (const area of [region, band, faint]) assert.deepEqual(tooClose({ area, paper }, areas), []);
  for (const tints of [[paper, ...contourTint], [paper, ...ramp.blue], [paper, ...ramp.red]]) {
    for (const pair of steps(tints)) assert.deepEqual(tooClose(pair, areas), []);
  }
  // Regions need not touch to be compared: each is named in the legend.
  const [inner, between, outer] = contourTint;
  assert.deepEqual(tooClose({ inner, between, outer, paper }, areas), []);
});

Deno.test("ramp: the same step is one hue or the other by any eye, and equally dark", () => {
  ramp.blue.forEach((blue, i) => {
    const red = ramp.red[i] ?? "";
    assert.deepEqual(tooClose({ blue, red }, { difference: 10, lightness: 0 }), []);
    assert.ok(Math.abs(labOf(blue)[0] - labOf(red)[0]) < 3, `${blue}, ${red}`);
  });
});

Deno.test("conclusionTint: intervals differ as their estimates do", () => {
  assert.deepEqual(tooClose(conclusionTint, { difference: 13, lightness: 6 }), []);
});

Deno.test("colour: dots stand out from every region that they may lie on", () => {
  const { study, pooled, region, band } = colour;
  for (const under of [region, band, ...contourTint]) {
    assert.deepEqual(tooClose({ study, under }, marks), []);
    assert.deepEqual(tooClose({ pooled, under }, marks), []);
  }
});

Deno.test("colour: texts have the contrast that WCAG 2.2 asks (4.5), marks theirs (3)", () => {
  const { ink, quiet, paper, region, faint, study, pooled } = colour;
  for (const under of [paper, region, faint]) assert.ok(contrastRatio(ink, under) >= 7);
  for (const under of [paper, region]) assert.ok(contrastRatio(quiet, under) >= 4.5);
  for (const mark of [study, pooled, ...Object.values(conclusionColour)]) {
    assert.ok(contrastRatio(mark, paper) >= 3, mark);
  }
  const { low, middling, high, critical, oneStar, twoStars } = judgementColour;
  for (const fill of [low, high, critical, oneStar, twoStars]) {
    assert.ok(contrastRatio(paper, fill) >= 4.5, fill);
  }
  assert.ok(contrastRatio(ink, middling) >= 7);
});
