import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { binomialCdf, binomialUpperTail } from "../distribution/binomial.ts";
import { clopperPearson } from "./clopper_pearson.ts";

Deno.test("clopperPearson: R 4.2.2, binom.test(events, total, conf.level = level)$conf.int", () => {
  const rows: readonly [number, number, number, number, number][] = [
    [5, 100, 0.95, 0.0164318791820522, 0.1128349111054627],
    [5, 100, 0.9, 0.0199055636621718, 0.1022533776432745],
    [0, 7, 0.95, 0, 0.409616397225003],
    [0, 7, 0.9, 0, 0.348163655131161],
    [44, 98, 0.95, 0.348332473739967, 0.552793090968079],
    [44, 98, 0.9, 0.363300707346337, 0.537025996243829],
    [199, 200, 0.95, 0.972458101542794, 0.999873418972133],
    [199, 200, 0.9, 0.976501529565049, 0.999743566412777],
    [5, 1e6, 0.95, 1.6234883192411722e-6, 1.1668293175208815e-5],
  ];
  for (const [events, total, level, lower, upper] of rows) {
    const found = clopperPearson(events, total, { level });
    assertNear(found.lower, lower, 1e-12, `${events} of ${total}`);
    assertNear(found.upper, upper, 1e-12, `${events} of ${total}`);
  }
});

Deno.test("clopperPearson: at its limits the observed count is in the tail with (1 - level) / 2", () => {
  for (const [events, total] of [[1, 3], [7, 30], [20, 44], [970, 1000]] as const) {
    for (const level of [0.5, 0.8, 0.95, 0.999]) {
      const { lower, upper } = clopperPearson(events, total, { level });
      assertNear(binomialUpperTail(events - 1, total, lower), (1 - level) / 2, 1e-12);
      // the upper limit itself is rounded, by up to 1e-16 / (1 - upper) as the tail sees it
      assertNear(binomialCdf(events, total, upper), (1 - level) / 2, 1e-10);
    }
  }
});

Deno.test("clopperPearson: covers at least as often as it says, for every risk", () => {
  for (const total of [1, 5, 20]) {
    const intervals = Array.from({ length: total + 1 }, (_, x) => clopperPearson(x, total));
    for (let p = 0.005; p < 1; p += 0.005) {
      const missed = intervals.map(({ lower, upper }, events) =>
        lower <= p && p <= upper
          ? 0
          : binomialCdf(events, total, p) - (events === 0 ? 0 : binomialCdf(events - 1, total, p))
      ).reduce((a, b) => a + b, 0);
      assert.ok(missed <= 0.05 + 1e-12, `${missed} at ${p}`);
    }
  }
});

Deno.test("clopperPearson: carries how it was made", () => {
  const { level, method, df } = clopperPearson(3, 10);
  assert.deepEqual({ level, method, df }, { level: 0.95, method: "clopper-pearson", df: null });
});

Deno.test("clopperPearson: refuses impossible counts and levels, by name", () => {
  assert.throws(() => clopperPearson(0, 0), {
    name: "RangeError",
    message: "clopperPearson: the group's total must be a whole number above 0, found 0",
  });
  assert.throws(() => clopperPearson(4, 3), /events must be a whole number from 0 to 3, found 4/);
  assert.throws(() => clopperPearson(1.5, 3), /found 1.5/);
  assert.throws(() => clopperPearson(1, 3, { level: 95 }), /level must lie between 0 and 1/);
});
