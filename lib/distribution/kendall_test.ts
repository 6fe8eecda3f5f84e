import assert from "node:assert/strict";
import { kendallLowerTail } from "./kendall.ts";

/** Discordant pairs of all orders of 1 to n, counted out. */
function discordantPairs(n: number): number[] {
  if (n === 0) return [0];
  return discordantPairs(n - 1).flatMap((pairs) => Array.from({ length: n }, (_, i) => pairs + i));
}

Deno.test("kendallLowerTail: all orders of up to seven values, counted out", () => {
  for (let n = 1; n <= 7; n++) {
    const all = discordantPairs(n);
    for (let t = 0; t <= n * (n - 1) / 2 + 1; t++) {
      const share = all.filter((pairs) => pairs <= t).length / all.length;
      assert.ok(Math.abs(kendallLowerTail(t, n) - share) < 1e-15, `${t} of ${n}`);
    }
  }
});

Deno.test("kendallLowerTail: the far tail is one order among n!", () => {
  let factorial = 1;
  for (let i = 2; i <= 30; i++) factorial *= i;
  assert.ok(Math.abs(kendallLowerTail(0, 30) * factorial - 1) < 1e-14);
});

Deno.test("kendallLowerTail: symmetric", () => {
  const most = 40 * 39 / 2;
  for (const t of [100, 389, 390, 500]) {
    const both = kendallLowerTail(t, 40) + kendallLowerTail(most - t - 1, 40);
    assert.ok(Math.abs(both - 1) < 1e-14);
  }
});

Deno.test("kendallLowerTail: what is no count is refused", () => {
  assert.throws(() => kendallLowerTail(-1, 4), RangeError);
  assert.throws(() => kendallLowerTail(1, 4.5), RangeError);
});
