import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { betaCdf } from "./beta.ts";
import { fCdf, fQuantile, fUpperTail } from "./f.ts";

Deno.test("fCdf: is closed with 2 and 2 degrees of freedom, and with 2 and any", () => {
  for (const x of [1e-12, 0.3, 1, 7, 1e9]) {
    assertNear(fCdf(x, 2, 2), x / (1 + x), 1e-14, `${x}`);
    assertNear(fUpperTail(x, 2, 2), 1 / (1 + x), 1e-14, `${x}`);
    for (const df2 of [1, 9, 60]) {
      assertNear(fUpperTail(x, 2, df2), (1 + 2 * x / df2) ** (-df2 / 2), 1e-12, `${x}, ${df2}`);
    }
  }
});

Deno.test("fUpperTail: is the lower tail of the inverse with the freedoms exchanged", () => {
  for (const [df1, df2] of [[1, 5], [3, 8.5], [10, 60], [400, 3], [1e5, 1e5]] as const) {
    for (const x of [0.25, 1, 4]) {
      const mirrored = fCdf(1 / x, df2, df1);
      if (mirrored > 1e-300) assertNear(fUpperTail(x, df1, df2), mirrored, 1e-12, `${x} ${df1}`);
    }
  }
});

Deno.test("fCdf: is the beta distribution in another variable", () => {
  for (const [df1, df2] of [[1, 5], [3, 8.5], [10, 60]] as const) {
    for (const x of [0.125, 0.5, 0.75]) {
      const f = x / (1 - x) * df2 / df1;
      assertNear(fCdf(f, df1, df2), betaCdf(x, df1 / 2, df2 / 2), 1e-12, `${x} ${df1}`);
    }
  }
});

Deno.test("fQuantile: is closed with 2 and 2, and with 1 and 2 degrees of freedom", () => {
  for (const p of [1e-15, 1e-8, 0.1, 0.5, 0.99]) {
    assertNear(fQuantile(p, 2, 2), p / (1 - p), 1e-13, `${p}`);
    // the square of t with 2 degrees of freedom: 2 p^2 / (1 - p^2)
    assertNear(fQuantile(p, 1, 2), 2 * p * p / (1 - p * p), 1e-13, `${p}`);
  }
});

Deno.test("f: ends at 0 and 1", () => {
  assert.deepEqual([-1, 0, Infinity].map((x) => fCdf(x, 3, 4)), [0, 0, 1]);
  assert.deepEqual([-1, 0, Infinity].map((x) => fUpperTail(x, 3, 4)), [1, 1, 0]);
  assert.deepEqual([0, 1].map((p) => fQuantile(p, 3, 4)), [0, Infinity]);
});

Deno.test("f: refuses impossible arguments, by name", () => {
  for (const f of [fCdf, fUpperTail, fQuantile]) {
    assert.throws(() => f(0.5, 0, 1), {
      name: "RangeError",
      message: `${f.name}: df1 must be finite and greater than 0, found 0`,
    });
    assert.throws(() => f(0.5, 1, NaN), /df2 must be finite and greater than 0, found NaN/);
    assert.throws(() => f(NaN, 1, 1), /NaN/);
  }
});
