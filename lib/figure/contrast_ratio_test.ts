import assert from "node:assert/strict";
import { contrastRatio } from "./contrast_ratio.ts";

Deno.test("contrastRatio: black on white is 21, a colour on itself 1, whatever the order", () => {
  assert.ok(Math.abs(contrastRatio("#000000", "#ffffff") - 21) < 1e-12);
  assert.ok(Math.abs(contrastRatio("#FFFFFF", "#000000") - 21) < 1e-12);
  assert.equal(contrastRatio("#8a2d1c", "#8a2d1c"), 1);
});

Deno.test("contrastRatio: channels count by their luminance", () => {
  // By hand: red 0.2126, green 0.7152, blue 0.0722 of white.
  assert.ok(Math.abs(contrastRatio("#ff0000", "#ffffff") - 1.05 / 0.2626) < 1e-12);
  assert.ok(Math.abs(contrastRatio("#00ff00", "#ffffff") - 1.05 / 0.7652) < 1e-12);
  assert.ok(Math.abs(contrastRatio("#0000ff", "#ffffff") - 1.05 / 0.1222) < 1e-12);
  // The lightest grey that level AA allows on white.
  assert.equal(contrastRatio("#767676", "#ffffff").toFixed(2), "4.54");
  assert.ok(contrastRatio("#777777", "#ffffff") < 4.5);
});

Deno.test("contrastRatio: other ways to write a colour are refused", () => {
  assert.throws(() => contrastRatio("red", "#ffffff"), /found "red"; allowed: # and six/);
});
