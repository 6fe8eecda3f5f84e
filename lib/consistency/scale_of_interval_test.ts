import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { backTransform } from "../model/back_transform.ts";
import { seededRandom } from "../numeric/random.ts";
import { type IntervalScale, type IntervalUnit, scaleFunction } from "./interval_scales.ts";
import { scaleOfInterval } from "./scale_of_interval.ts";
import { distancesInHalfWidths, symmetricHalfWidths } from "./symmetric_interval.ts";

const inverses: readonly (readonly [IntervalScale, (t: number) => number])[] = [
  ["raw", (t) => t],
  ["log", Math.exp],
  ["logit", (t) => 1 / (1 + Math.exp(-t))],
  ["arcsine", (t) => Math.sin(t) ** 2],
];

Deno.test("scaleOfInterval: the scale on which an interval was made is never refuted", () => {
  const random = seededRandom("scale of interval");
  for (let i = 0; i < 400; i++) {
    const [scale, inverse] = inverses[i % 4]!;
    const { of } = scaleFunction(scale, 1);
    const centre = of(0.2 + 0.5 * random());
    const standardError = (0.02 + 0.3 * random()) *
      (scale === "raw" || scale === "arcsine" ? 0.1 : 1);
    const decimals = 1 + Math.floor(3 * random());
    const [estimate, lower, upper] = [0, -1, 1].map((side) =>
      (100 * inverse(centre + side * 1.959963984540054 * standardError)).toFixed(decimals)
    ) as [string, string, string];
    const { scales } = scaleOfInterval({ estimate, lower, upper }, { unit: "percent", n: 50 });
    const found = scales.find((one) => one.scale === scale);
    if (found?.verdict === "not examined") continue;
    assert.equal(found?.verdict, "possible", `${scale}: ${estimate} (${lower} to ${upper})`);
    const { z } = found!.standardError!;
    assert.ok(z.lower <= standardError * (1 + 1e-9) && z.upper >= standardError * (1 - 1e-9));
  }
});

Deno.test("scaleOfInterval: a scale is refuted from the point on where no rounding helps", () => {
  // Raw: 25.0 lies in the middle of 12.0 and 38.0 +- 0.2, the roundings of all three together.
  const verdict = (upper: string) =>
    scaleOfInterval({ estimate: "25.0", lower: "12.0", upper }, { unit: "percent", n: 50 })
      .scales[0]!.verdict;
  assert.deepEqual(["37.7", "37.8", "38.0", "38.2", "38.3"].map(verdict), [
    "refuted",
    "possible",
    "possible",
    "possible",
    "refuted",
  ]);
});

Deno.test("scaleOfInterval: roundings that meet in one point are possible", () => {
  // 39.5 - 25.5 and 25.5 - 11.5
  const printed = { estimate: "25", lower: "12", upper: "40" };
  const { verdict, halfWidth } = scaleOfInterval(printed, { unit: "percent", n: 50 }).scales[0]!;
  assert.equal(verdict, "possible");
  assertNear(halfWidth!.lower, 0.14, 1e-12);
  // 2.25 - 1.15 and 1.15 - 0.05, which differ in binary
  const other = { estimate: "1.1", lower: "0.1", upper: "2.3" };
  const { scales } = scaleOfInterval(other, { unit: "difference" });
  assert.equal(scales[0]!.verdict, "possible");
});

Deno.test("scaleOfInterval: the half-widths are those that a fine grid of roundings finds", () => {
  const estimate = { lower: 9.5, upper: 10.5 };
  const lower = { lower: 3.5, upper: 4.5 };
  const upper = { lower: 16.5, upper: 17.5 };
  let [least, most] = [Infinity, -Infinity];
  for (let c = estimate.lower; c <= estimate.upper; c += 1 / 64) {
    for (let d = 0; d <= 10; d += 1 / 64) {
      const fits = c + d >= upper.lower && c + d <= upper.upper && c - d >= lower.lower &&
        c - d <= lower.upper;
      if (fits) [least, most] = [Math.min(least, d), Math.max(most, d)];
    }
  }
  assert.deepEqual(symmetricHalfWidths({ estimate, lower, upper }), { lower: least, upper: most });
});

Deno.test("scaleOfInterval: standard errors by z, and by t with the degrees of freedom", () => {
  const printed = { estimate: "0.50", lower: "0.30", upper: "0.70" };
  const { scales } = scaleOfInterval(printed, { unit: "difference", df: 12 });
  const { halfWidth, standardError } = scales[0]!;
  // Half of 0.695 - 0.305 and of 0.705 - 0.295; the distances from the estimate allow more.
  assertNear(halfWidth!.lower, 0.195, 1e-12);
  assertNear(halfWidth!.upper, 0.205, 1e-12);
  // R: qnorm(0.975), qt(0.975, 12)
  assertNear(standardError!.z.lower, 0.195 / 1.9599639845400536, 1e-12);
  assertNear(standardError!.t!.upper, 0.205 / 2.1788128296672284, 1e-12);
  const other = scaleOfInterval(printed, { unit: "difference", level: 0.9 }).scales[0]!;
  assertNear(other.standardError!.z.lower, 0.195 / 1.6448536269514722, 1e-12); // qnorm(0.95)
  assert.equal(other.standardError!.t, null);
});

Deno.test("scaleFunction: the double arcsine is the inverse of Miller's back-transformation", () => {
  // R, metafor: transf.ipft(0.56597349820343534, 385) is 0.287
  const { of } = scaleFunction("double arcsine", 385);
  assertNear(of(0.287), 0.56597349820343534, 1e-14);
  assertNear(backTransform(of(0.287), "PFT", { ni: 385 }), 0.287, 1e-12);
});

Deno.test("scaleOfInterval: without n the double arcsine is tried with every number of people", () => {
  const kim = { estimate: "25.0", lower: "12.0", upper: "40.0" };
  const last = (n?: number) =>
    scaleOfInterval(kim, { unit: "percent", ...(n === undefined ? {} : { n }) }).scales.at(-1)!;
  assert.deepEqual(last().people, { lower: 1, upper: 8 });
  const verdicts = [1, 4, 8, 9, 50].map((n) => last(n).verdict);
  assert.deepEqual(verdicts, ["possible", "possible", "possible", "refuted", "refuted"]);
});

const verdicts = (text: readonly [string, string, string], unit: IntervalUnit) => {
  const [estimate, lower, upper] = text;
  const { scales } = scaleOfInterval({ estimate, lower, upper }, { unit });
  return scales.map(({ scale, verdict }) => `${scale} ${verdict}`);
};

Deno.test("scaleOfInterval: where an interval may have been cut off, nothing is said", () => {
  const { scales } = scaleOfInterval({ estimate: "98", lower: "93", upper: "100" }, {
    unit: "percent",
  });
  assert.equal(
    scales[0]!.reason,
    "a number is at 100 within its rounding, where an interval may have been cut off",
  );
  assert.deepEqual(verdicts(["98", "93", "100"], "percent"), [
    "raw not examined",
    "log not examined", // it can go beyond 100 %
    "logit possible", // it cannot
    "arcsine not examined",
    "double arcsine not examined",
  ]);
  assert.deepEqual(verdicts(["0.0", "-0.2", "0.2"], "difference"), ["raw possible"]);
});

Deno.test("scaleOfInterval: a limit that rounds to 0 may lie anywhere below on the log scale", () => {
  // The estimate is 0.075 to 0.085, the upper limit 1.335 to 1.345, the lower at most 0.005.
  const { scales } = scaleOfInterval({ estimate: "0.08", lower: "0.00", upper: "1.34" }, {
    unit: "ratio",
  });
  const { verdict, halfWidth } = scales[1]!;
  assert.equal(verdict, "possible");
  assertNear(halfWidth!.lower, Math.log(1.335 / 0.005) / 2, 1e-12);
  assertNear(halfWidth!.upper, Math.log(1.345 / 0.075), 1e-12);
  // 0.30 / 0.005 is 60, and 0.305 * 60 is 18.3: no upper limit of 5 lies as far above.
  assert.deepEqual(verdicts(["0.30", "0.00", "5.00"], "ratio"), [
    "raw not examined",
    "log refuted",
  ]);
  const [, log] = scaleOfInterval({ estimate: "0.0", lower: "0.0", upper: "3.5" }, {
    unit: "ratio",
  }).scales;
  assert.equal(
    log!.reason,
    "the estimate or both limits are at an end of the log scale within their rounding",
  );
  assert.match(
    scaleOfInterval({ estimate: "50", lower: "0", upper: "100" }, { unit: "percent" }).scales[2]!
      .reason!,
    /both limits are at an end of the logit scale/,
  );
});

Deno.test("scaleOfInterval: a ratio made on the log scale is not refuted where a limit prints as 0", () => {
  const random = seededRandom("limits that print as 0");
  let printedAsZero = 0;
  for (let i = 0; i < 300; i++) {
    const [centre, standardError] = [-3 + 3 * random(), 0.5 + 2 * random()];
    const [estimate, lower, upper] = [0, -1, 1].map((side) =>
      Math.exp(centre + side * 1.959963984540054 * standardError).toFixed(1)
    ) as [string, string, string];
    if (lower !== "0.0" || estimate === "0.0") continue;
    printedAsZero++;
    const log = scaleOfInterval({ estimate, lower, upper }, { unit: "ratio" }).scales[1]!;
    assert.equal(log.verdict, "possible", `${estimate} (${lower} to ${upper})`);
    const { z } = log.standardError!;
    assert.ok(z.lower <= standardError * (1 + 1e-9) && z.upper >= standardError * (1 - 1e-9));
  }
  assert.ok(printedAsZero > 100, `${printedAsZero}`);
});

Deno.test("scaleOfInterval: a limit beyond an end refutes each scale that has this end", () => {
  assert.deepEqual(verdicts(["2.0", "-1.2", "5.2"], "percent"), [
    "raw possible",
    "log refuted",
    "logit refuted",
    "arcsine refuted",
    "double arcsine refuted",
  ]);
  assert.deepEqual(verdicts(["0.98", "0.93", "1.03"], "proportion"), [
    "raw possible",
    "log possible",
    "logit refuted",
    "arcsine refuted",
    "double arcsine refuted",
  ]);
  assert.deepEqual(verdicts(["1.0", "-0.2", "2.2"], "ratio"), ["raw possible", "log refuted"]);
});

Deno.test("scaleOfInterval: refuses what is no interval, by name", () => {
  const printed = { estimate: "1.32", lower: "1.09", upper: "1.59" };
  assert.throws(
    () => scaleOfInterval({ ...printed, lower: "1.4" }, { unit: "ratio" }),
    /scaleOfInterval: found 1\.32 \(1\.4 to 1\.59\); allowed: an estimate within its interval/,
  );
  assert.throws(
    () => scaleOfInterval({ ...printed, upper: "< 2" }, { unit: "ratio" }),
    /scaleOfInterval, upper: found "< 2"; allowed: a number without < and >/,
  );
  assert.throws(() => scaleOfInterval(printed, { unit: "ratio", df: 0 }), /df: found 0/);
  assert.throws(() => scaleOfInterval(printed, { unit: "ratio", level: 1 }), /level/);
});

Deno.test("distancesInHalfWidths: null where nothing is symmetrical, infinite where no width is", () => {
  const at = (value: number) => ({ lower: value - 0.5, upper: value + 0.5 });
  const wide = { estimate: at(0), lower: at(-2), upper: at(9) };
  assert.equal(distancesInHalfWidths(wide, 0), null);
  // The widest is 4.5 to 5.5, with its centre at ten half-widths.
  const point = { estimate: at(5), lower: at(5), upper: at(5) };
  assert.deepEqual(distancesInHalfWidths(point, 0), { lower: 10, upper: Infinity });
});
