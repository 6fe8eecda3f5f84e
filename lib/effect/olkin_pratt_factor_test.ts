import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { olkinPrattFactor } from "./olkin_pratt_factor.ts";

const correlations = [1e-9, 0.01, 0.2, 0.5, 0.83, 0.99, 1];

Deno.test("olkinPrattFactor: five pairs have the closed form asin(sqrt(z)) / sqrt(z) (DLMF 15.4.4)", () => {
  for (const r of correlations.slice(1, -1)) {
    const root = Math.sqrt(1 - r * r);
    assertNear(olkinPrattFactor(r, 5), Math.asin(root) / root, 1e-14, `r ${r}`);
  }
  assertNear(olkinPrattFactor(0, 5), Math.PI / 2, 1e-14);
});

Deno.test("olkinPrattFactor: no correlation has Gauss's sum, a correlation of 1 the factor 1", () => {
  // Gamma(c) Gamma(c - 1) / Gamma(c - 1/2)^2 with c = (n - 2)/2; for c = 2: 4 / pi, for c = 3: 32 / (9 pi).
  assertNear(olkinPrattFactor(0, 6), 4 / Math.PI, 1e-14);
  assertNear(olkinPrattFactor(0, 8), 32 / (9 * Math.PI), 1e-14);
  for (const n of [5, 6, 21, 22, 400]) assertNear(olkinPrattFactor(1, n), 1, 1e-14);
});

Deno.test("olkinPrattFactor: neighbours in n obey Gauss's relation, also where the method changes", () => {
  // DLMF 15.5.18 with a = b = 1/2.
  for (const n of [7, 8, 12, 19, 20, 21, 22, 23, 24, 60]) {
    for (const r of correlations) {
      const c = (n - 2) / 2;
      const z = (1 - r) * (1 + r);
      const [below, here, above] = [n - 2, n, n + 2].map((size) => olkinPrattFactor(r, size));
      const terms = [
        c * (c - 1) * (z - 1) * below!,
        c * (c - 1 - (2 * c - 2) * z) * here!,
        (c - 0.5) ** 2 * z * above!,
      ];
      const size = Math.max(...terms.map(Math.abs));
      assert.ok(Math.abs(terms[0]! + terms[1]! + terms[2]!) <= 1e-13 * size, `n ${n}, r ${r}`);
    }
  }
});
