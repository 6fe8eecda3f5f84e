import assert from "node:assert/strict";
import { fisherExactTest } from "../model/fisher_exact.ts";
import { logGamma } from "../numeric/log_gamma.ts";
import { ties } from "./fisher_side.ts";
import { ratioDown } from "./hypergeometric_middle.ts";
import { leastTowardsMode, mostFromMode, mostFurtherOut } from "./p_of_lines.ts";

const pOf = (e1: number, n1: number, e2: number, n2: number) =>
  fisherExactTest({ events: e1, total: n1 }, { events: e2, total: n2 }).pValue;

/** All pairs of totals up to a bound, with the tables whose first group has the larger share. */
function* tables(atMost: number) {
  for (let n1 = 1; n1 < atMost; n1++) {
    for (let n2 = 1; n1 + n2 <= atMost; n2++) {
      for (let e1 = 0; e1 <= n1; e1++) {
        for (let e2 = 0; e2 <= n2 && e2 * n1 < e1 * n2; e2++) yield { n1, n2, e1, e2 };
      }
    }
  }
}

Deno.test("leastTowardsMode: holds for every table up to a total of 20", () => {
  for (const { n1, n2, e1, e2 } of tables(20)) {
    const p = pOf(e1, n1, e2, n2);
    const lines = [e1 + e2, n1 + n2] as const;
    for (let more = e2 + 1; more <= n2 && more * n1 <= e1 * n2; more++) {
      const near = pOf(e1, n1, more, n2);
      assert.ok(near >= leastTowardsMode(p, lines[1], lines[0], e1 + more) - 1e-12);
    }
    for (let fewer = e1 - 1; fewer >= 0 && e2 * n1 <= fewer * n2; fewer--) {
      const near = pOf(fewer, n1, e2, n2);
      assert.ok(near >= leastTowardsMode(p, lines[1], lines[0], fewer + e2) - 1e-12);
    }
  }
});

Deno.test("mostFurtherOut, mostFromMode: hold for every table farther out, up to a total of 18", () => {
  const choose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  const probability = (x: number, n1: number, n2: number, m: number) =>
    x < Math.max(0, m - n2) || x > Math.min(n1, m)
      ? 0
      : Math.exp(choose(n1, x) + choose(n2, m - x) - choose(n1 + n2, m));
  let sharp = 0;
  for (const { n1, n2, e1, e2 } of tables(18)) {
    const p = pOf(e1, n1, e2, n2);
    const m = e1 + e2;
    const at = probability(e1, n1, n2, m);
    let tail = 0;
    for (let x = e1; x <= n1; x++) tail += probability(x, n1, n2, m);
    // The last table of the other tail that is no likelier.
    let other = e1 - 1;
    while (other >= 0 && probability(other, n1, n2, m) > at * ties) other--;
    for (let more = 0; e1 + more <= n1; more++) {
      for (let fewer = 0; fewer <= e2; fewer++) {
        const far = pOf(e1 + more, n1, e2 - fewer, n2);
        assert.ok(far <= mostFurtherOut(p, n1 + n2, m, more, fewer) + 1e-12);
        const to = m + more - fewer;
        const ratio = other < 0 ? 0 : ratioDown(other + Math.max(0, to - m), n1, to, n2 - to);
        const bound = mostFromMode(tail, at, ratio);
        assert.ok(
          far <= bound + 1e-9,
          `${e1 + more}/${n1} and ${e2 - fewer}/${n2}: ${far}, ${bound}`,
        );
        sharp += bound < 1 ? 1 : 0;
      }
    }
  }
  assert.ok(sharp > 1000, `${sharp}`);
});
