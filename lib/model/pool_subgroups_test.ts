import assert from "node:assert/strict";
import { pool } from "./pool.ts";
import { poolSubgroups } from "./pool_subgroups.ts";
import type { StudyInLevel } from "./types.ts";

const study = (id: string, level: string, yi: number, vi = 0.1): StudyInLevel => ({
  id,
  level,
  yi,
  vi,
});
const studies = [
  study("a", "low", 0),
  study("b", "low", 1),
  study("c", "low", 2),
  study("d", "high", 3, 0.2),
  study("e", "high", 5, 0.1),
  study("f", "high", 4, 0.3),
  study("g", "other", 7),
];

const near = (found: number | undefined, expected: number) =>
  assert.ok(
    found !== undefined && Math.abs(found - expected) <= 1e-12 * Math.max(1, Math.abs(expected)),
    `${found} is not ${expected}`,
  );

Deno.test("poolSubgroups: each stratum is what pool gives for its studies alone", () => {
  const { groups } = poolSubgroups(studies, { tau2: "DL" });
  assert.deepEqual(groups.map((group) => [group.level, group.k]), [["high", 3], ["low", 3], [
    "other",
    1,
  ]]);
  for (const group of groups.filter(({ pooled }) => pooled !== null)) {
    assert.deepEqual(group.pooled, pool(group.studies, { tau2: "DL" }));
  }
});

Deno.test("poolSubgroups: small strata are shown, not pooled, and say why", () => {
  const { groups, between } = poolSubgroups(studies, {}, { levels: ["other", "low", "none"] });
  assert.deepEqual(groups.map(({ pooled, reason }) => [pooled?.k ?? null, reason]), [
    [null, "other: 1 study; strata with fewer than 3 are not pooled"],
    [3, null],
    [null, "none: no study; strata with fewer than 3 are not pooled"],
  ]);
  assert.deepEqual(groups[0]?.studies.map(({ id }) => id), ["g"]);
  assert.equal(between, null);
});

Deno.test("poolSubgroups: Q between strata is that of their estimates", () => {
  const { groups, between } = poolSubgroups(studies, { model: "common" });
  const [high, low] = groups.map(({ pooled }) => pooled);
  // Two means: (difference)^2 / (sum of squared standard errors).
  near(
    between?.q,
    (high!.estimate - low!.estimate) ** 2 / (high!.standardError ** 2 + low!.standardError ** 2),
  );
  assert.deepEqual([between?.df, between?.levels], [1, ["high", "low"]]);
});

Deno.test("poolSubgroups: the three Qs of common-effect strata add up to the Q of all studies", () => {
  const some = studies.slice(0, 6);
  const { groups, between } = poolSubgroups(some, { model: "common" });
  const within = groups.reduce((sum, { pooled }) => sum + (pooled?.heterogeneity.q ?? NaN), 0);
  near(within + (between?.q ?? NaN), pool(some, { model: "common" }).heterogeneity.q);
});

Deno.test("poolSubgroups: a common tau2 is shared by the pooled strata and has no interval in any", () => {
  const equal = [
    ...[1, 2, 3].map((yi, i) => study(`a${i}`, "x", yi)),
    ...[10, 14, 12].map((yi, i) => study(`b${i}`, "y", yi)),
    study("c", "z", 99),
  ];
  const { groups } = poolSubgroups(equal, { tau2: "DL" }, { tau2: "common" });
  for (const { pooled } of groups.slice(0, 2)) {
    near(pooled?.heterogeneity.tau2, (2 + 8) / 4 - 0.1);
    assert.equal(pooled?.heterogeneity.tau2Interval, null);
    assert.equal(pooled?.choices.tau2Interval, "none");
  }
});

Deno.test("poolSubgroups: a stratum of one study takes the common tau2 of the others", () => {
  const some = [study("a", "x", 1), study("b", "x", 3), study("c", "y", 5)];
  const { groups } = poolSubgroups(some, { tau2: "PM" }, { tau2: "common", minStudies: 1 });
  const single = groups[1]?.pooled;
  near(single?.heterogeneity.tau2, 2 - 0.1);
  near(single?.standardError, Math.sqrt(2));
  assert.deepEqual(
    single?.warnings[0],
    "One study: the estimate is its effect, and the interval is Wald's.",
  );
});

Deno.test("poolSubgroups: a study may stand in several strata, but once in each", () => {
  const twice = [study("a", "x", 1), study("a", "y", 2)];
  assert.equal(poolSubgroups(twice, {}, { minStudies: 1 }).groups.length, 2);
  assert.throws(
    () => poolSubgroups([...twice, study("a", "x", 3)], {}, { minStudies: 1 }),
    /study "a": found twice/,
  );
});

Deno.test("poolSubgroups: bad choices are refused", () => {
  assert.throws(
    () => poolSubgroups(studies, {}, { levels: ["low", "low"] }),
    /levels: found a level twice \(low, low\)/,
  );
  assert.throws(
    () => poolSubgroups(studies, {}, { minStudies: 0 }),
    /minStudies: found 0; allowed/,
  );
});

Deno.test("poolSubgroups: what has no meaning with one tau2 for all strata is refused", () => {
  const studies = [0.1, 0.4, 0.9, 0.3].map((yi, i) => ({
    id: `study ${i}`,
    level: i < 2 ? "first" : "second",
    yi,
    vi: 0.1 + 0.01 * i,
  }));
  const common = { tau2: "common", minStudies: 2 } as const;
  assert.throws(
    () => poolSubgroups(studies, { tau2: "ML", interval: "profile-likelihood" }, common),
    /profile-likelihood with one tau2 for all strata/,
  );
  const weights = Object.fromEntries(studies.map(({ id }, i) => [id, i + 1]));
  assert.throws(() => poolSubgroups(studies, { tau2: "GENQ", weights }, common), /found GENQ/);
  const separate = poolSubgroups(studies, { tau2: "GENQ", weights, interval: "wald" }, {
    minStudies: 2,
  });
  assert.equal(
    separate.groups[1]?.pooled?.weights[0]?.percent.toFixed(6),
    (100 * 3 / 7).toFixed(6),
  );
});
