import assert from "node:assert/strict";
import { forestPlot } from "../forest_plot.ts";
import { madeUpResult } from "../made_up_results_test.ts";
import { checkFigure } from "./check_figure.ts";
import { fitFigure } from "./fit_figure.ts";
import { journals } from "./profiles.ts";
import type { Bounds, JournalProfile, Rule } from "./types.ts";

const source = { title: "a page", address: null, standing: "read", checkedOn: null } as const;
const rule = (least: number | null, most: number | null): Rule<Bounds> => (
  { value: { least, most }, source }
);
const bare: JournalProfile = { id: "made-up", name: "Made-up Journal", notes: [] };

// 254 mm by 127 mm: 720 by 360 points; letters of 6 and 9 points.
const figure = {
  id: "fig",
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="254mm" height="127mm" ' +
    'viewBox="0 0 720 360"><text font-size="6">a</text><text font-size="9">b</text></svg>',
};

/** Width and height in millimetres of what is fitted, or why it cannot be. */
function fit(rules: Partial<JournalProfile>): readonly number[] | string {
  const fitted = fitFigure(figure, { ...bare, ...rules });
  return "svg" in fitted ? [fitted.widthMm, fitted.heightMm] : fitted.reason;
}

Deno.test("fitFigure: what breaks no rule stays as it is", () => {
  assert.deepEqual(fit({}), [254, 127]);
  assert.deepEqual(fit({ text: rule(3, 18), height: rule(100, null) }), [254, 127]);
  assert.deepEqual(fit({ text: rule(6, 9), width: rule(254, 254) }), [254, 127]);
});

Deno.test("fitFigure: the strictest of the rules decides, and no more than needed", () => {
  assert.deepEqual(fit({ width: rule(null, 127) }), [127, 63.5]);
  assert.deepEqual(fit({ width: rule(null, 203.2), height: rule(null, 63.5) }), [127, 63.5]);
  assert.deepEqual(fit({ text: rule(8, 12) }), [338.667, 169.333]); // 8/6 of the size
  assert.deepEqual(fit({ text: rule(3, 4.5) }), [127, 63.5]); // 4.5/9
  assert.deepEqual(fit({ width: rule(300, null), text: rule(8, 18) }), [338.667, 169.333]);
});

Deno.test("fitFigure: rules that leave no size are named with what they ask for", () => {
  assert.equal(
    fit({ text: rule(8, 12), width: rule(null, 190.5) }),
    "fig cannot be fitted to Made-up Journal by scaling: letters of 6 pt, where at least 8 pt are " +
      "allowed, ask for 133.3 % of its size, width of 254 mm, where at most 190.5 mm are allowed, " +
      "for at most 75 %.",
  );
});

Deno.test("fitFigure: only the size in the drawing changes, and the checks then agree", () => {
  const forest = forestPlot(madeUpResult({ k: 5 }));
  const fitted = fitFigure(forest, journals.nature);
  assert.ok("svg" in fitted);
  const withoutSize = (svg: string) => svg.replace(/ width="[\d.]+mm" height="[\d.]+mm"/, "");
  assert.equal(withoutSize(fitted.svg), withoutSize(forest.svg));
  assert.ok(fitted.svg.includes(` width="${fitted.widthMm}mm" height="${fitted.heightMm}mm"`));
  const rules = checkFigure(fitted, journals.nature).map((breach) => breach.rule);
  assert.deepEqual(rules, ["font"]);
  assert.ok(checkFigure(forest, journals.nature).length > 1);
});
