import assert from "node:assert/strict";
import { assertCodes, type Codes } from "../../tests/fixtures/schema_shape.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { PublishedPlan } from "../analysis/published_plan.ts";
import type { Measure, ZeroCellRule } from "../effect/types.ts";
import type { IntervalMethod, PredictionMethod } from "../model/types.ts";
import schema from "./schemas/protocol.schema.json" with { type: "json" };

const { definitions } = schema;

Deno.test("protocol.schema.json: codes are those of the types", () => {
  const measures: Codes<Measure> = {
    PR: true,
    PLN: true,
    PLO: true,
    PAS: true,
    PFT: true,
    OR: true,
    RR: true,
    RD: true,
    AS: true,
    PETO: true,
    YUQ: true,
    DOR: true,
    MD: true,
    SMD: true,
    SMD1: true,
    SMDH: true,
    ROM: true,
    VR: true,
    CVR: true,
    MC: true,
    SMCC: true,
    SMCR: true,
    IR: true,
    IRLN: true,
    IRS: true,
    IRFT: true,
    IRR: true,
    IRD: true,
    IRSD: true,
    COR: true,
    UCOR: true,
    ZCOR: true,
    GEN: true,
    HR: true,
    OEV: true,
  };
  const zeroCells: Codes<ZeroCellRule> = {
    only0: true,
    all: true,
    if0all: true,
    "treatment-arm": true,
    none: true,
  };
  const tau2: Codes<NonNullable<AnalysisPlan["tau2"]>> = {
    DL: true,
    HE: true,
    HS: true,
    HSk: true,
    SJ: true,
    ML: true,
    REML: true,
    EB: true,
    PM: true,
    PMM: true,
  };
  const interval: Codes<IntervalMethod> = {
    wald: true,
    t: true,
    "hartung-knapp": true,
    "hartung-knapp-adhoc": true,
    "hartung-knapp-or-wald": true,
    "hartung-knapp-iqwig": true,
    "kenward-roger": true,
    "profile-likelihood": true,
  };
  const prediction: Codes<PredictionMethod> = {
    t: true,
    "classic-t": true,
    wald: true,
    skipka: true,
    "higgins-thompson-spiegelhalter": true,
    "hartung-knapp": true,
    "hartung-knapp-adhoc": true,
    "hartung-knapp-partlett-riley": true,
    "kenward-roger": true,
    "kenward-roger-partlett-riley": true,
    nagashima: true,
    none: true,
  };
  const pooling: Codes<AnalysisPlan["pooling"]> = {
    "inverse-variance": true,
    "mantel-haenszel": true,
    peto: true,
    none: true,
  };
  const status: Codes<PublishedPlan["status"]> = { "same data": true, "other studies": true };
  const quantity: Codes<PublishedPlan["claims"][number]["quantity"]> = {
    reported: true,
    "analysis scale": true,
    q: true,
  };
  const i2: Codes<NonNullable<PublishedPlan["claims"][number]["i2"]>> = { Q: true, tau2: true };
  const headline: Codes<AnalysisPlan["headline"]> = { pooled: true, crude: true, none: true };
  const design: Codes<AnalysisPlan["design"]> = {
    proportion: true,
    comparison: true,
    "single group": true,
    listing: true,
  };
  assertCodes({ enum: definitions.measure.enum.filter((code) => code !== null) }, measures);
  assert.ok(definitions.measure.enum.includes(null));
  assertCodes(definitions.zeroCells, zeroCells);
  assertCodes(definitions.tau2, tau2);
  assertCodes(definitions.interval, interval);
  assertCodes(definitions.prediction, prediction);
  assertCodes(definitions.pooling, pooling);
  assertCodes(definitions.headline, headline);
  assertCodes(definitions.analysis.properties.design, design);
  assertCodes(definitions.published.properties.status, status);
  assertCodes(definitions.published.properties.claims.items.properties.quantity, quantity);
  assertCodes(definitions.published.properties.claims.items.properties.i2, i2);
});
