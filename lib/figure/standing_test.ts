import assert from "node:assert/strict";
import { forestPlot } from "./forest_plot.ts";
import { madeUpMultiverse } from "./made_up_multiverse_test.ts";
import { madeUpResult } from "./made_up_results_test.ts";
import { specificationCurve } from "./specification_curve.ts";

const textOf = (svg: string) => svg.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

Deno.test("forestPlot: says that an analysis was not registered, notes or no notes", () => {
  for (const notes of [true, false]) {
    const textAs = (standing: "registered" | "deviates" | "exploratory") =>
      textOf(forestPlot(madeUpResult({ k: 3 }, { standing }), { notes }).svg);
    assert.match(textAs("exploratory"), /Exploratory: not registered\./);
    assert.match(textAs("deviates"), /Registered, with deviations\./);
    assert.doesNotMatch(textAs("registered"), /registered/i);
  }
});

Deno.test("specificationCurve: says that an analysis was not registered", () => {
  const textAs = (standing?: "registered" | "exploratory") => {
    const figure = specificationCurve({
      ...madeUpMultiverse(6),
      ...(standing === undefined ? {} : { standing }),
    });
    assert.ok(figure.kind === "figure");
    return textOf(figure.svg);
  };
  assert.match(textAs("exploratory"), /Exploratory: not registered\./);
  for (const text of [textAs("registered"), textAs()]) assert.doesNotMatch(text, /registered/i);
});
