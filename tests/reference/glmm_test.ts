/**
 * Where the stored values of rma.glmm(model = "UM.RS") are off: lme4 at its default tolerance stops
 * short of the top of the likelihood, and takes second derivatives by differences of a likelihood that
 * it knows to a few digits only.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { poolGlmm } from "reforest";
import { parseReferenceFile } from "../../tools/reference/parse_reference_file.ts";
import { twoByTwoRows } from "../../tools/reference/rows.ts";
import { witnessedFit } from "../../tools/reference/witnessed_fit.ts";

const name = "glmm_or.json";
const file = parseReferenceFile(name, readFileSync(new URL(name, import.meta.url), "utf8"));

/**
 * lme4 1.1-31, glmer(cbind(events, nonevents) ~ -1 + group1 + const + (group || study), binomial,
 * nAGQ = 1): logLik at the default settings (those of the stored values), and logLik and standard
 * error with glmerControl(optimizer = "bobyqa", tolPwrss = 1e-10).
 */
const ofLme4 = {
  "bcg#9936fa": { stored: -126.29628834804, tight: -126.29628837172, error: null },
  "egger2001#af33ec": { stored: -97.821244912438, tight: -97.820874485838, error: 0.2242476 },
  "nielweise2007#9293f1": { stored: -74.857715271011, tight: -74.857715271581, error: 0.3296463 },
  "damico2009#4584a4": { stored: -113.78318857844, tight: -113.7831203489, error: 0.1756951 },
} as const;

for (const [input, { stored, tight, error }] of Object.entries(ofLme4)) {
  Deno.test(`poolGlmm: UM.RS stands as high on the likelihood as lme4, or higher: ${input}`, () => {
    const pooled = poolGlmm(twoByTwoRows(file.inputs[input]!), { model: "UM.RS" });
    assert.ok(pooled.kind === "pooled-glmm" && pooled.fit.converged);
    const highest = Math.max(stored, tight);
    assert.ok(pooled.logLikelihood > highest - 1e-8, `${pooled.logLikelihood}, lme4 ${highest}`);
    // The same likelihood: lme4 is nowhere further away than its own tolerance.
    assert.ok(pooled.logLikelihood < highest + 2e-5);
    if (error !== null) assert.ok(Math.abs(pooled.standardError - error) < 2e-5);
  });
}

Deno.test("witnessedFit: forgives only what the witness confirms, and R by a few percent only", () => {
  const witness = {
    logLikelihood: -100,
    witnessed: -100,
    witnessedOfR: -100.001,
    confirmed: { se: 0.2 },
  };
  const outside = { quantity: "se", expected: 0.205, found: 0.20001, tolerance: 1e-3 };
  assert.ok(witnessedFit(witness, [outside]) !== null);
  const refused = [
    [{ ...witness, logLikelihood: -100.1 }, outside],
    [{ ...witness, witnessedOfR: -99.9 }, outside],
    [{ ...witness, witnessedOfR: -101 }, outside],
    [witness, { ...outside, found: 0.204 }],
    [witness, { ...outside, expected: 0.3 }],
    [witness, { ...outside, quantity: "Q_LRT" }],
  ] as const;
  for (const [evidence, difference] of refused) {
    assert.equal(witnessedFit(evidence, [difference]), null);
  }
});
