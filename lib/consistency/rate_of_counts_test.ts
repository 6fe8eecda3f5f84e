import assert from "node:assert/strict";
import { countsOfPercentage } from "../audit/counts_of_percentage.ts";
import { rateOfCounts } from "./rate_of_counts.ts";

Deno.test("rateOfCounts: every count fits its own rate, and its neighbours' when they print alike", () => {
  for (const total of [7, 40, 333]) {
    for (let events = 0; events <= total; events++) {
      const rate = (100 * events / total).toFixed(1);
      assert.equal(rateOfCounts(rate, { events, total }).agrees, true, `${events} of ${total}`);
      const { lower, upper } = rateOfCounts(rate, { events: null, total }).eventsThatFit!;
      assert.ok(lower <= events && events <= upper);
    }
  }
});

Deno.test("rateOfCounts: without events it allows what countsOfPercentage allows of rounding", () => {
  for (let tenths = 0; tenths <= 1000; tenths++) {
    const rate = (tenths / 10).toFixed(1);
    const counts = countsOfPercentage({ percentage: tenths / 10, decimals: 1 }, 45)
      // which also takes percentages that were cut off
      .filter((events) => Math.abs(100 * events / 45 - tenths / 10) <= 0.05 + 1e-9);
    const { eventsThatFit, agrees } = rateOfCounts(rate, { events: null, total: 45 });
    assert.equal(agrees, counts.length > 0, rate);
    assert.equal(eventsThatFit?.lower ?? null, counts[0] ?? null, rate);
  }
});

Deno.test("rateOfCounts: a last 5 may be rounded either way, and no further", () => {
  // 1 of 8 is 12.5 %
  const agrees = (rate: string) => rateOfCounts(rate, { events: 1, total: 8 }).agrees;
  assert.deepEqual(["11", "12", "13", "14"].map(agrees), [false, true, true, false]);
});

Deno.test("rateOfCounts: rates per person-time", () => {
  // 18 events in 1234.5 person-years are 14.58 per 1000
  const counts = { events: 18, total: 1234.5, per: 1000 };
  assert.equal(rateOfCounts("14.6", counts).agrees, true);
  const wrong = rateOfCounts("14.5", counts);
  assert.equal(wrong.agrees, false);
  assert.equal(wrong.computed?.toFixed(3), "14.581");
  assert.equal(wrong.eventsThatFit, null);
});

Deno.test("rateOfCounts: without events nothing can fail where a rounding spans an event", () => {
  const cannotFail = (rate: string, total: number, events: number | null = null, per = 100) =>
    rateOfCounts(rate, { events, total, per }).cannotFail;
  assert.deepEqual([cannotFail("28", 99), cannotFail("28", 100)], [false, true]);
  assert.deepEqual([cannotFail("28.7", 999), cannotFail("28.7", 1000)], [false, true]);
  assert.deepEqual([cannotFail("2", 999, null, 1000), cannotFail("2", 1000, null, 1000)], [
    false,
    true,
  ]);
  assert.equal(cannotFail("28", 100, 28), false);
  // By counting: of 99 some whole percent has no count, of 100 and 101 every one has.
  const impossible = [99, 100, 101].map((total) =>
    Array.from({ length: 101 }, (_, rate) => rateOfCounts(`${rate}`, { events: null, total }))
      .filter(({ agrees }) => !agrees).length
  );
  assert.deepEqual(impossible, [1, 0, 0]);
});

Deno.test("rateOfCounts: refuses counts that cannot be", () => {
  for (const counts of [{ events: 1.5, total: 4 }, { events: 1, total: 0 }]) {
    assert.throws(() => rateOfCounts("5", counts), /rateOfCounts: found .* per 100; allowed/);
  }
  assert.throws(() => rateOfCounts("many", { events: 1, total: 4 }), /rate: found "many"/);
});
