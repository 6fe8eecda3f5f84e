import assert from "node:assert/strict";
import { effectWords } from "./effect_words.ts";

Deno.test("effectWords: the scale that people read, and that of pooling beyond its numbers", () => {
  const effect = { estimate: Math.log(0.5), lower: Math.log(0.25), upper: 0 };
  assert.equal(effectWords(effect, "OR", 0.95), "0.50 (95 % CI 0.25 to 1.00)");
  assert.equal(effectWords(effect, "MD"), "−0.69 (−1.39 to 0.00)");
  assert.equal(effectWords(effect, "RD"), "−0.693 (−1.386 to 0.000)");
  assert.equal(effectWords(effect, "PFT"), "−0.693 (−1.386 to 0.000) on the scale of pooling");
  assert.equal(
    effectWords({ estimate: 1, lower: -999, upper: 1001 }, "OR", 0.9),
    "1.000 (90 % CI −999.000 to 1001.000) on the scale of pooling",
  );
});
