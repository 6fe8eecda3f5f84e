import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { compareFile } from "../../tools/reference/compare_file.ts";
import { higherLikelihood } from "../../tools/reference/higher_likelihood.ts";
import { parseReferenceFile } from "../../tools/reference/parse_reference_file.ts";
import {
  witnessedLikelihood,
  witnessedStandardError,
} from "../../tools/reference/selection_witness.ts";
import type { Optimum, ReferenceCase } from "../../tools/reference/types.ts";

const path = new URL("selection_model.json", import.meta.url);
const file = parseReferenceFile("selection_model.json", readFileSync(path, "utf8"));

/**
 * metafor's optimiser starts once; here it ends on a lower maximum, or stops on the way: the
 * log-likelihood at its parameters is lower by more than 0.01. By an exact witness, library less R.
 */
const lowerInR: Readonly<Record<string, number>> = {
  "collins1985a/OR_beta_less": 0.44,
  "hine1989/OR_halfnorm_greater": 0.33,
  "egger2001/OR_stepfun_less": 1.54,
  "egger2001/OR_beta_less": 2,
  "egger2001/OR_negexp_less": 2.43,
  "egger2001/OR_logistic_less": 1.55,
  "li2007/OR_stepfun_less": 0.55,
  "li2007/OR_beta_less": 0.21,
  "nielweise2007/OR_beta_less": 0.55,
  "nielweise2007/OR_halfnorm_less": 0.07,
  "nielweise2007/OR_negexp_less": 0.07,
  "nielweise2007/OR_logistic_less": 0.23,
  "yusuf1985t6/OR_beta_less": 0.39,
  "yusuf1985t6/OR_power_less": 0.35,
  "bangertdrowns2004/GEN_beta_greater": 0.92,
};

/** metafor's integrate() missed densities narrower than its first points: likelihoods of e^494. */
const integralsFailed = ["beta", "halfnorm", "negexp", "logistic", "power"]
  .map((type) => `selection_model/crisafulli2020/PLO_${type}_less`);

Deno.test("selection_model: where R differs, a witness apart from the library sees a likelihood as high or higher", () => {
  const { better, outside, covered } = compareFile(file);
  assert.deepEqual([outside, covered], [[], 98]);
  const lower: Record<string, number> = {};
  const failed: string[] = [];
  for (const { id, evidence } of better) {
    assert.ok("witnessed" in evidence && evidence.reportedByR !== null);
    const { witnessed, witnessedOfR, reportedByR } = evidence;
    assert.ok(witnessed >= witnessedOfR - 1e-8 * Math.max(1, Math.abs(witnessedOfR)), id);
    if (Math.abs(reportedByR - witnessedOfR) > 1) failed.push(id);
    else if (witnessed - witnessedOfR > 0.01) {
      lower[id.slice("selection_model/".length)] = Number((witnessed - witnessedOfR).toFixed(2));
    }
  }
  assert.deepEqual(failed, integralsFailed);
  assert.deepEqual(lower, lowerInR);
});

const studies = [{ yi: 0.3, vi: 0.04 }, { yi: 0.1, vi: 0.02 }, { yi: 0.8, vi: 0.09 }];

Deno.test("selection witness: without selection it is the normal likelihood, with its standard error", () => {
  const tau2 = 0.05;
  const expected = studies.reduce((total, { yi, vi }) => {
    const v = vi + tau2;
    return total - 0.5 * (Math.log(2 * Math.PI * v) + (yi - 0.2) ** 2 / v);
  }, 0);
  for (const [type, delta] of [["negexp", [0]], ["beta", [1, 1]], ["stepfun", [1, 1]]] as const) {
    const model = { type, alternative: "greater", studies };
    const parameters = [0.2, tau2, ...delta];
    assert.ok(Math.abs(witnessedLikelihood(model, parameters) - expected) < 1e-10, type);
    const held = parameters.map((_, j) => j > 0);
    const error = witnessedStandardError(model, parameters, held)!;
    const information = studies.reduce((total, { vi }) => total + 1 / (vi + tau2), 0);
    assert.ok(Math.abs(error * Math.sqrt(information) - 1) < 1e-6, type);
  }
});

const reference: ReferenceCase = {
  id: "selection_model/made_up/GEN_negexp_greater",
  family: "selection_model",
  dataset: "made_up",
  reference: "made up",
  input: "made_up",
  settings: {},
  expected: { estimate: 0.2, loglik: -10 },
};

const optimum: Optimum = {
  logLikelihood: -9.9,
  witnessed: -9.9,
  witnessedOfR: -10,
  reportedByR: -10,
  atR: { loglik: -10 },
  standardError: () => ({ ours: 0.1, witnessed: 0.1, witnessedOfR: 0.2, ofR: 0.2 }),
};

const off = (quantity: string) => [{ quantity, expected: 0.2, found: 0.3, tolerance: 1e-3 }];

Deno.test("higherLikelihood: excuses nothing that the witness does not see", () => {
  const judge = (changes: Partial<Optimum>, quantity = "estimate") =>
    higherLikelihood(reference, { ...optimum, ...changes }, off(quantity));
  assert.notEqual(judge({}), null);
  // The library's own value of its likelihood is not that of the witness.
  assert.equal(judge({ logLikelihood: -9.8 }), null);
  // R stands higher.
  assert.equal(judge({ witnessedOfR: -9.8, reportedByR: -9.8 }), null);
  // Something beside the parameters differs.
  assert.equal(judge({ atR: { loglik: -10.2 } }), null);
  // R's likelihood is not that of its parameters.
  assert.notEqual(judge({ atR: { loglik: -20 }, witnessedOfR: -20 }), null);
  // A standard error that neither follows from R's parameters nor is confirmed.
  const wrong = { ours: 0.1, witnessed: 0.15, witnessedOfR: 0.3, ofR: 0.2 };
  assert.notEqual(judge({}, "se"), null);
  assert.equal(judge({ standardError: () => wrong }, "se"), null);
  assert.equal(higherLikelihood(reference, optimum, []), null);
});
