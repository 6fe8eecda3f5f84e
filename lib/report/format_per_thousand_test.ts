import assert from "node:assert/strict";
import { formatFewerOrMore, formatPerThousand } from "./format_per_thousand.ts";

Deno.test("formatPerThousand: moves the decimal point, and rounds once", () => {
  assert.equal(formatPerThousand(0.0345), "35");
  assert.equal(formatPerThousand({ estimate: 0.2, lower: 0.1, upper: 0.3 }), "200 (100 to 300)");
});

Deno.test("formatFewerOrMore: says which way, and neither for what rounds to none", () => {
  assert.equal(
    formatFewerOrMore({ estimate: -0.034, lower: -0.143, upper: 0.026 }),
    "34 fewer (143 fewer to 26 more)",
  );
  assert.equal(
    formatFewerOrMore({ estimate: 0.0004, lower: -0.0002, upper: 0.001 }),
    "0 (0 to 1 more)",
  );
});
