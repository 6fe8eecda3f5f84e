import assert from "node:assert/strict";
import { nielweise2008 } from "./glmm_data_test.ts";
import { poolMantelHaenszelRates } from "./pool_mantel_haenszel_rates.ts";
import { poolRateGlmm } from "./pool_rate_glmm.ts";
import { poolRateRatioGlmm } from "./pool_rate_ratio_glmm.ts";

function close(found: number | undefined | null, expected: number, size: number): void {
  assert.ok(
    typeof found === "number" &&
      Math.abs(found - expected) <= size * Math.max(1, Math.abs(expected)),
    `found ${found}, expected ${expected}`,
  );
}

// metafor 3.8-1 with lme4 1.1-31, dat.nielweise2008: rma.glmm(measure = "IRR", x1i, t1i, x2i, t2i,
// model, method, nAGQ = 7): estimate, se, tau2, QE.Wld, QE.LRT. UM.RS with method = "ML" is left out:
// lme4's standard error there is off by more than 1 % (see the reference comparison).
const ofR = [
  ["UM.FS", "random", -0.458744538668, 0.224826543185, 0.095621655032, 9.697616986944],
  ["UM.FS", "common", -0.417676365489, 0.184532906869, 0, 9.697616986944],
  ["CM.EL", "random", -0.476239431396, 0.237700427557, 0.122561383404, 9.697597257246],
  ["CM.EL", "common", -0.417676365489, 0.184532906603, 0, 9.697597257246],
  ["UM.RS", "common", -0.424239347866, 0.184434894999, 0, 10.541211036604],
] as const;

Deno.test("poolRateRatioGlmm: agrees with R's rma.glmm", () => {
  for (const [model, effects, estimate, se, tau2, wald] of ofR) {
    const pooled = poolRateRatioGlmm(nielweise2008, { model, effects });
    assert.ok(pooled.kind === "pooled-glmm" && pooled.fit.converged);
    close(pooled.estimate, estimate, 1e-4);
    close(pooled.standardError, se, 1e-4);
    close(pooled.tau2, tau2, 1e-4);
    close(pooled.heterogeneity?.wald?.statistic, wald, 1e-4);
    if (model !== "UM.RS") {
      close(pooled.heterogeneity?.likelihoodRatio.statistic, 11.601774397934, 1e-10);
    }
  }
});

Deno.test("poolRateRatioGlmm: conditional and unconditional common effects are the same", () => {
  const [one, other] = (["UM.FS", "CM.EL"] as const).map((model) =>
    poolRateRatioGlmm(nielweise2008, { model, effects: "common" })
  );
  assert.ok(one?.kind === "pooled-glmm" && other?.kind === "pooled-glmm");
  close(one.estimate, other.estimate, 1e-8);
  close(one.standardError, other.standardError, 1e-7);
});

Deno.test("poolRateRatioGlmm: no events among the treated: (1 - share)^events is 0.025", () => {
  const rows = [
    { id: "a", eventsTreated: 0, timeTreated: 100, eventsControl: 4, timeControl: 100 },
    { id: "b", eventsTreated: 0, timeTreated: 50, eventsControl: 6, timeControl: 50 },
  ];
  const answer = poolRateRatioGlmm(rows, { model: "CM.EL" });
  assert.ok(answer.kind === "not-estimable" && answer.direction === "-Infinity");
  const exact = answer.limits.find(({ method }) => method === "exact");
  const share = 1 - 0.025 ** (1 / 10);
  close(exact?.value, Math.log(share / (1 - share)), 1e-9);
});

Deno.test("poolRateGlmm: agrees with R's rma.glmm, treated groups", () => {
  // metafor 3.8-1: rma.glmm(measure = "IRLN", xi, ti, method = "ML" and "EE")
  const rows = nielweise2008.map((row) => ({
    id: row.id,
    events: row.eventsTreated,
    time: row.timeTreated,
  }));
  const [random, common] = (["random", "common"] as const).map((effects) =>
    poolRateGlmm(rows, { effects })
  );
  assert.ok(random?.kind === "pooled-glmm" && common?.kind === "pooled-glmm");
  close(random.estimate, -6.058351321908, 1e-6);
  close(random.standardError, 0.330264656110, 1e-5);
  close(random.tau2, 0.654291869222, 1e-4);
  close(random.heterogeneity?.wald?.statistic, 25.427027416858, 1e-5);
  close(random.heterogeneity?.likelihoodRatio.statistic, 44.487795674114, 1e-10);
  close(common.logLikelihood, -36.584597747752, 1e-12);
});

Deno.test("poolRateGlmm: no events gives the exact Poisson limit", () => {
  const answer = poolRateGlmm([{ id: "a", events: 0, time: 60 }, { id: "b", events: 0, time: 40 }]);
  assert.ok(answer.kind === "not-estimable");
  // R 4.2.2: log(poisson.test(0, 100)$conf.int[2])
  close(answer.limits[0]?.value, -3.29984744502, 1e-10);
});

Deno.test("poolMantelHaenszelRates: zero cells and an empty study, as R", () => {
  // metafor 3.8-1: rma.mh(measure = "IRR", x1i = c(0,3,0,5), t1i = c(10,20,30,5), x2i = c(2,4,0,0),
  // t2i = c(11,19,30,6))
  const rows = [[0, 10, 2, 11], [3, 20, 4, 19], [0, 30, 0, 30], [5, 5, 0, 6]].map(
    ([eventsTreated = 0, timeTreated = 0, eventsControl = 0, timeControl = 0], i) => ({
      id: `${i}`,
      eventsTreated,
      timeTreated,
      eventsControl,
      timeControl,
    }),
  );
  const pooled = poolMantelHaenszelRates(rows);
  assert.ok(pooled.kind === "pooled-effect");
  close(pooled.estimate, 0.332584422782203, 1e-13);
  close(pooled.standardError, 0.526476459478023, 1e-13);
  close(pooled.heterogeneity.q, 4.509539406117728, 1e-13);
  close(pooled.heterogeneity.qPValue, 0.104897698573901, 1e-12);
  assert.deepEqual(pooled.excluded, [{ id: "2", reason: "no events in either group" }]);
});

Deno.test("poolMantelHaenszelRates: no events in a group is said, and faults are listed together", () => {
  const row = { id: "a", eventsTreated: 0, timeTreated: 5, eventsControl: 2, timeControl: 5 };
  const answer = poolMantelHaenszelRates([row]);
  assert.ok(answer.kind === "not-estimable" && /the treated group/.test(answer.reason));
  assert.throws(
    () => poolMantelHaenszelRates([{ ...row, timeTreated: 0, eventsControl: -1 }]),
    /2 fault\(s\)[^]*timeTreated|2 fault\(s\)[^]*eventsControl/,
  );
});
