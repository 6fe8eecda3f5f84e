import assert from "node:assert/strict";
import { bundledMetrics } from "../figure/measure_text.ts";
import { openStep } from "./step.ts";

Deno.test("openStep: a review without a font of its own has the bundled one", async () => {
  const step = await openStep("a-test", { review: "bcg" });
  assert.equal(step.font, bundledMetrics);
});

Deno.test("openStep: a figure in another font than that of the step is not stored", async () => {
  const step = await openStep("a-test", { review: "bcg" });
  const figure = { id: "strange", alt: "", svg: '<svg width="1mm" font-family="DejaVu Serif"/>' };
  await assert.rejects(
    step.figure(figure, { inputs: [] }),
    /^Error: step\.figure, strange: found a figure that is set in "DejaVu Serif"; allowed: "DejaVu Sans", the font of the review; draw it with \{ font: step\.font \}$/,
  );
});
