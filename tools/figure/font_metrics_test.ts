import assert from "node:assert/strict";
import { fontMetrics } from "./font_metrics.ts";

Deno.test("fontMetrics: the stored metrics are those of the pinned fonts", async () => {
  const stored = new URL("../../lib/figure/font_metrics.json", import.meta.url);
  assert.equal(await Deno.readTextFile(stored), await fontMetrics());
});
