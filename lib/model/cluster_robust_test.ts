import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { konstantopoulos as effects } from "../../tests/konstantopoulos_effects.ts";
import { clusterRobust } from "./cluster_robust.ts";
import { clusterRobustSubgroups } from "./cluster_robust_subgroups.ts";
import type { ClusterRobust } from "./cluster_robust_types.ts";
import { correlatedEffects } from "./correlated_effects.ts";
import { metaRegression } from "./meta_regression.ts";
import { multilevel } from "./multilevel.ts";
import { pool } from "./pool.ts";

// R 4.2.2, metafor 3.8-1, clubSandwich 0.5.8, metadat 1.2-0 (dat.konstantopoulos2011):
// v <- vcovCR(fit, cluster = dat$district, type = "CR2"); coef_test(fit, v);
// Wald_test(fit, constraints = constrain_zero(2:3), vcov = v, test = c("HTZ", "Naive-Fp"))

const quick = { sigma2Interval: "none" } as const;
const thirds = { jointly: ["third=b", "third=c"] };

function agrees(found: ClusterRobust, expected: readonly (readonly number[])[]): void {
  found.coefficients.forEach(({ standardError, df, pValue }, i) =>
    [standardError, df, pValue].forEach((value, j) => assertNear(value, expected[i]![j]!, 3e-6))
  );
}

Deno.test("clusterRobust: a multilevel model with moderators, CR2 and HTZ as clubSandwich", () => {
  // rma.mv(yi, vi, mods = ~ third + school, random = ~ 1 | district/school)
  const fit = multilevel(effects, { ...quick, moderators: ["third", "school"] });
  const robust = clusterRobust(effects, fit, thirds);
  agrees(robust, [
    [0.0880764730428, 9.16505034155, 0.164977874907],
    [0.1030495425672, 5.88133002548, 0.268413661672],
    [0.0872602706459, 5.78187559438, 0.269819447097],
    [0.0150727171439, 1.89260907173, 0.583944648050],
  ]);
  assertNear(robust.joint!.statistic, 0.700515446046, 3e-6);
  assertNear(robust.joint!.dfResidual, 5.23071372033, 3e-6);
  assertNear(robust.joint!.pValue!, 0.537580402883, 3e-6);
  const naive = clusterRobust(effects, fit, { ...thirds, test: "naive-F" }).joint!;
  assertNear(naive.statistic, 0.834438937848, 3e-6);
  assert.equal(naive.dfResidual, 7);
  assertNear(naive.pValue!, 0.473121891288, 3e-6);
  assert.match(robust.warnings.join(" "), /school: 1\.9 degrees of freedom/);
});

Deno.test("clusterRobust: a meta-regression by CR2 as clubSandwich, by CR1 as metafor's robust", () => {
  // rma(yi, vi, mods = ~ third + school); robust(fit, cluster = dat$district)
  const fit = metaRegression(effects, ["third", "school"]);
  const clustered = effects.map((effect) => ({ ...effect, cluster: effect.outer }));
  const robust = clusterRobust(clustered, fit, thirds);
  agrees(robust, [
    [0.0981006506837, 7.88472741685, 0.132112497370],
    [0.1124915146716, 6.81682206387, 0.197645458262],
    [0.1050051773475, 6.58272696570, 0.157742718750],
    [0.0184651226039, 2.23007798525, 0.152501108743],
  ]);
  assertNear(robust.joint!.statistic, 1.13154624170, 3e-6);
  assertNear(robust.joint!.dfResidual, 6.01601882094, 3e-6);
  const plain = clusterRobust(clustered, fit, { estimator: "CR1" });
  [0.115193888515, 0.131124299801, 0.120466156118, 0.0194254277699].forEach((value, i) =>
    assertNear(plain.coefficients[i]!.standardError, value, 1e-6)
  );
  assertNear(plain.joint!.statistic, 1.40431352606, 1e-6);
  assertNear(plain.joint!.pValue!, 0.319274540855, 1e-6);
});

Deno.test("clusterRobust: a pooled effect and correlated effects as clubSandwich", () => {
  // rma(yi, vi)
  agrees(clusterRobust(effects, pool(effects)), [
    [0.07822123955, 7.37316688, 0.1437839073],
  ]);
  // V <- vcalc(vi, cluster = district, obs = school, rho = 0.6); rma.mv(yi, V, random = ...)
  agrees(clusterRobust(effects, correlatedEffects(effects, { ...quick, rho: 0.6 })), [
    [0.0863947669813, 9.49946128142, 0.0528457185027],
  ]);
});

Deno.test("clusterRobust: CR2 of single studies of equal variance is the standard error of a mean", () => {
  const studies = [0.1, 0.4, 0.8, 1.1].map((yi, i) => ({ id: `${i}`, cluster: `${i}`, yi, vi: 2 }));
  const [mean] = clusterRobust(studies, pool(studies, { model: "common" })).coefficients;
  const spread = [0.1, 0.4, 0.8, 1.1].reduce((total, yi) => total + (yi - 0.6) ** 2, 0) / 3;
  assertNear(mean!.standardError, Math.sqrt(spread / 4), 1e-12);
  assertNear(mean!.df, 3, 1e-12);
});

Deno.test("clusterRobust: other studies, cut groups and too few clusters are refused", () => {
  const fit = multilevel(effects, quick);
  assert.throws(() => clusterRobust(effects.slice(1), fit), /study "01": not found/);
  const moved = effects.map((effect) => ({ ...effect, yi: effect.yi + 1 }));
  assert.throws(() => clusterRobust(moved, fit), /fit: found estimates that these studies do not/);
  const cut = effects.map((effect) => ({ ...effect, cluster: effect.id }));
  assert.throws(() => clusterRobust(cut, fit), /allowed: clusters of whole outer groups/);
  const one = effects.map((effect) => ({ ...effect, cluster: "all" }));
  assert.throws(() => clusterRobust(one, fit), /cluster: found 1 for 1 coefficient/);
  assert.throws(
    () => clusterRobust(effects, fit, { estimator: "CR1", test: "HTZ" }),
    /test: found HTZ with CR1/,
  );
});

Deno.test("clusterRobustSubgroups: means and their comparison as clubSandwich", () => {
  // rma.mv(yi, vi, mods = ~ third - 1, random = ~ 1 | district/school), constrain_equal(1:3)
  const result = clusterRobustSubgroups(
    effects.map((effect) => ({ ...effect, stratum: effect.moderators["third"] as string })),
    quick,
  );
  const expected = [
    [0.107770153177, 0.0748988764125, 9.23988495985, 0.1831854918680],
    [0.226292401217, 0.1059059793939, 9.64464548425, 0.0593456944568],
    [0.204501587917, 0.1024986605507, 9.43319232775, 0.0756954090695],
  ];
  result.strata.forEach(({ mean }, i) =>
    [mean.estimate, mean.standardError, mean.df, mean.pValue].forEach((value, j) =>
      assertNear(value, expected[i]![j]!, 3e-6)
    )
  );
  assertNear(result.between!.statistic, 0.696855872763, 3e-6);
  assertNear(result.between!.dfResidual, 5.54643630715, 3e-6);
  assertNear(result.between!.pValue!, 0.537049311707, 3e-6);
});

Deno.test("clusterRobustSubgroups: the order of strata does not move the test, small ones are listed", () => {
  const rows = effects.map((effect, i) => ({
    ...effect,
    stratum: i === 0 ? "rare" : effect.moderators["third"] as string,
  }));
  const first = clusterRobustSubgroups(rows, quick);
  const turned = clusterRobustSubgroups(rows, { ...quick, strata: ["c", "b", "a"] });
  assertNear(turned.between!.statistic, first.between!.statistic, 1e-6);
  assert.deepEqual(turned.strata.map(({ stratum }) => stratum), ["c", "b", "a"]);
  assertNear(turned.strata[2]!.mean.estimate, first.strata[0]!.mean.estimate, 1e-6);
  assert.deepEqual(first.excluded, [{
    id: "01",
    reason: "rare: effects of fewer than 2 outer groups",
  }]);
});
