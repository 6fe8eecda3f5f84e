import assert from "node:assert/strict";
import {
  meansReview,
  scores,
  scoresWith,
  valuesOnly,
} from "../../../tests/fixtures/audited_means.ts";
import { largeSmd } from "./large_smd.ts";

Deno.test("largeSmd: 3 standard deviations are allowed, more ring whatever the other studies say", () => {
  // Means 15 apart, 50 people each: 3 pooled standard deviations of 5.
  const apart = (sd: number) => meansReview(scoresWith("a", { m1: 20, m2: 35, sd1: sd, sd2: sd }));
  assert.deepEqual(largeSmd.check(meansReview(scores)).alarms, []);
  assert.deepEqual(largeSmd.check(apart(5)).alarms, []);
  const [alarm] = largeSmd.check(apart(4)).alarms;
  assert.equal(alarm?.found, "the means differ by 3.8 standard deviations");
  // 4 * sqrt(50) = 28.28 in both arms would be half a standard deviation.
  assert.deepEqual(
    alarm?.mended?.cells.map(({ column, value }) => [column, Number(value).toFixed(2)]),
    [["sd1", "28.28"], ["sd2", "28.28"]],
  );
});

Deno.test("largeSmd: what the root of n does not explain is not mended", () => {
  const far = meansReview(scoresWith("a", { m1: 20, m2: 200, sd1: 4, sd2: 4 }));
  assert.equal(largeSmd.check(far).alarms[0]?.mended, null);
});

Deno.test("largeSmd: ratios of means are not looked at, differences as given are", () => {
  const apart = scoresWith("a", { m1: 20, m2: 35, sd1: 4, sd2: 4 });
  assert.equal(largeSmd.check(meansReview(apart, "ROM")).rowsLookedAt, 0);
  assert.equal(largeSmd.check(meansReview(apart, "MD")).alarms.length, 1);
  const given = valuesOnly(["id", "d", "se"], [["a", -3.1, 0.4], ["b", 3, 0.4]], {
    yi: "d",
    sei: "se",
  }, "SMD");
  assert.deepEqual(largeSmd.check(given).alarms.map(({ studyId, found }) => [studyId, found]), [
    ["a", "the standardised difference is −3.10"],
  ]);
});
