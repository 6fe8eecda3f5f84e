import assert from "node:assert/strict";
import type { Browser } from "playwright-core";

/**
 * Whether the browser computes with the engine of this Deno: the same V8, and so the same logarithms
 * and exponentials to the last bit. (V8 15.6 has other ones than 15.0: differences of one in the
 * last place, in every elementary function but the square root.)
 */
export function isSameEngine(browser: Browser): boolean {
  const [major = ""] = browser.version().split(".");
  const v8 = `${major.slice(0, -1)}.${major.slice(-1)}.`;
  return Deno.version.v8.startsWith(v8);
}

/** The same table: bit for bit in the same engine, each number within 1e-12 of itself otherwise. */
export function assertSameCsv(
  browser: Browser,
  found: string,
  expected: string,
  what: string,
): void {
  if (found === expected) return;
  assert.equal(isSameEngine(browser), false, `${what}: the same engine, and another table`);
  const [cells, wanted] = [found, expected].map((text) => text.split(/[,\n]/));
  assert.equal(cells?.length, wanted?.length, what);
  for (const [i, cell] of (cells ?? []).entries()) {
    const other = wanted?.[i] ?? "";
    if (cell === other) continue;
    const [a, b] = [Number(cell), Number(other)];
    const near = Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(b), Number.MIN_VALUE);
    assert.ok(near, `${what}: ${cell} is not ${other}`);
  }
}
