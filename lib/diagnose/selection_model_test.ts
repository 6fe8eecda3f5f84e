import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { normalCdf } from "../distribution/normal.ts";
import type { StudyEffect } from "../effect/types.ts";
import { seededRandom } from "../numeric/random.ts";
import { selectionChoices } from "./selection_choices.ts";
import { selectionLikelihood } from "./selection_likelihood.ts";
import { selectionModel } from "./selection_model.ts";
import { pValueOf } from "./selection_pieces.ts";
import type { SelectionAlternative, SelectionChoices, SelectionType } from "./selection_types.ts";

const types = ["stepfun", "beta", "halfnorm", "negexp", "logistic", "power"] as const;

/** Studies whose chance of being seen falls with their P value; the same for the same seed. */
function seen(seed: string, k: number): readonly StudyEffect[] {
  const random = seededRandom(seed);
  const studies: StudyEffect[] = [];
  while (studies.length < k) {
    const vi = 0.01 + 0.2 * random();
    const deviate = random() + random() + random() + random() + random() + random() - 3;
    const yi = 0.15 + deviate * Math.sqrt(2 * (vi + 0.02));
    const p = pValueOf(yi / Math.sqrt(vi), false).p;
    if (random() < Math.exp(-2 * p)) {
      studies.push({ id: `s${String(studies.length).padStart(3, "0")}`, yi, vi });
    }
  }
  return studies;
}

const studies = seen("selection", 30);

/** Log-likelihood of one study at given parameters. */
function heightOf(study: StudyEffect, choices: SelectionChoices): number {
  return selectionModel([study], choices).logLikelihood;
}

Deno.test("selectionModel: power 1 divides by the chance that Z is at most Phi, in closed form", () => {
  // w = 1 - p = Phi(z); the mean of Phi(z) over z ~ N(m, s^2) is Phi(m / sqrt(1 + s^2)).
  const study = { id: "a", yi: 0.3, vi: 0.04 };
  const [mean, tau2] = [0.1, 0.05];
  const given = { delta: [1], tau2Value: tau2, estimateValue: mean, smallestP: 1e-12 };
  const [m, s2] = [mean / 0.2, 1 + tau2 / 0.04];
  const density = -0.5 * (Math.log(2 * Math.PI * 0.09) + 0.04 / 0.09);
  const expected = density + Math.log(normalCdf(1.5)) - Math.log(normalCdf(m / Math.sqrt(1 + s2)));
  assertNear(heightOf(study, { ...given, type: "power" }), expected, 1e-11);
  // beta with delta (1, 2) is the same weight.
  const beta = { ...given, type: "beta" as const, delta: [1, 2] };
  assertNear(heightOf(study, beta), expected, 1e-11);
});

Deno.test("selectionModel: a step function divides by the weighted tails, in closed form", () => {
  const study = { id: "a", yi: 0.1, vi: 0.25 };
  const z = 1.959963984540054;
  const deviation = Math.sqrt(1 + 0.5 / 0.25);
  const tail = 1 - normalCdf((z - 0.4) / deviation);
  const area = tail + 0.3 * (1 - tail);
  const density = -0.5 * (Math.log(2 * Math.PI * 0.75) + 0.01 / 0.75);
  const given = { type: "stepfun", delta: [1, 0.3], tau2Value: 0.5, estimateValue: 0.2 } as const;
  assertNear(heightOf(study, given), density + Math.log(0.3 / area), 1e-12);
});

for (const type of types) {
  for (const alternative of ["greater", "less", "two.sided"] as const) {
    Deno.test(`selectionLikelihood: ${type}, ${alternative}: derivatives are those of the value`, () => {
      const choices = selectionChoices({ type, alternative, steps: type === "beta" ? [] : [0.05] });
      const effects = Float64Array.of(0.1, 0.5, -0.2, 0.9);
      const variances = Float64Array.of(0.04, 0.09, 0.02, 0.3);
      const pValues = Array.from(effects, (y, i) => {
        const value = pValueOf(y / Math.sqrt(variances[i]!), alternative === "two.sided");
        return { ...value, interval: type !== "beta" && value.p > 0.05 ? 1 : 0 };
      });
      const evaluate = selectionLikelihood({ effects, variances, pValues }, choices, 0.25);
      const at = Float64Array.from([0.15, 0.07, ...choices.delta.map((_, j) => 1.3 + 0.4 * j)]);
      const { gradient, hessian } = evaluate(at);
      const n = at.length;
      for (let j = 0; j < n; j++) {
        const h = 1e-5;
        const [above, below] = [1, -1].map((sign) => {
          const moved = Float64Array.from(at);
          moved[j]! += sign * h;
          return evaluate(moved);
        });
        const slope = (above!.value - below!.value) / (2 * h);
        assert.ok(Math.abs(slope - gradient[j]!) < 1e-6 * (1 + Math.abs(slope)));
        for (let l = 0; l < n; l++) {
          const bend = (above!.gradient[l]! - below!.gradient[l]!) / (2 * h);
          assert.ok(Math.abs(bend - hessian[j * n + l]!) < 1e-6 * (1 + Math.abs(bend)));
        }
      }
    });
  }
}

Deno.test("selectionModel: weights of 1 give the model without selection", () => {
  for (const [type, delta] of [["stepfun", [1, 1]], ["beta", [1, 1]], ["negexp", [0]]] as const) {
    const model = selectionModel(studies, { type, delta });
    assertNear(model.estimate, model.withoutSelection.estimate, 1e-8, type);
    assertNear(model.logLikelihood, model.withoutSelection.logLikelihood, 1e-10, type);
    assert.equal(model.test, null);
  }
});

for (const type of types) {
  Deno.test(`selectionModel: ${type}: mirrored effects, other units and another order say the same`, () => {
    const model = selectionModel(studies, { type });
    assert.ok(model.fit.converged);
    assert.ok(model.logLikelihood >= model.withoutSelection.logLikelihood);
    const mirrored = selectionModel(studies.map((s) => ({ ...s, yi: -s.yi })), {
      type,
      alternative: "less",
    });
    assert.equal(mirrored.estimate, -model.estimate);
    assert.equal(mirrored.logLikelihood, model.logLikelihood);
    const turned = selectionModel([...studies].reverse(), { type });
    assert.deepEqual(turned, model);
    const scaled = selectionModel(studies.map((s) => ({ ...s, yi: 8 * s.yi, vi: 64 * s.vi })), {
      type,
    });
    assert.ok(Math.abs(scaled.estimate / 8 - model.estimate) < 1e-6);
    assert.ok(Math.abs(scaled.tau2 / 64 - model.tau2) < 1e-6);
    model.delta.forEach(({ value }, j) => {
      assert.ok(Math.abs(scaled.delta[j]!.value - value) < 1e-5 * (1 + value));
    });
    // The density of each study is divided by 8.
    assertNear(scaled.logLikelihood, model.logLikelihood - 30 * Math.log(8), 1e-9);
    assert.deepEqual(JSON.parse(JSON.stringify(model)), model);
  });
}

Deno.test("selectionModel: no other parameters nearby have a higher likelihood", () => {
  for (const type of types) {
    const model = selectionModel(studies, { type });
    const at = (move: number, j: number) =>
      selectionModel(studies, {
        type,
        estimateValue: model.estimate + (j === 0 ? move : 0),
        tau2Value: Math.max(0, model.tau2 + (j === 1 ? move : 0)),
        delta: model.delta.map(({ value }, l) =>
          Math.max(0.00001, value + (j === 2 + l ? move : 0))
        ),
      }).logLikelihood;
    for (let j = 0; j < 2 + model.delta.length; j++) {
      if (type === "stepfun" && j === 2) continue;
      for (const move of [-0.01, 0.01]) {
        assert.ok(at(move, j) <= model.logLikelihood + 1e-9, `${type} ${j} ${move}`);
      }
    }
  }
});

Deno.test("selectionModel: P values all in the first interval leave the weight open, and that is said", () => {
  const strong = studies.map((study) => ({ ...study, yi: 10 + study.yi }));
  const model = selectionModel(strong, { type: "stepfun" });
  assertNear(model.estimate, model.withoutSelection.estimate, 1e-6);
  assert.equal(model.test?.statistic.toFixed(6), "0.000000");
  assert.ok(model.warnings.some((warning) => warning.startsWith("No P value lies in 0.025 < p")));
  const { intervals } = model;
  assert.deepEqual(intervals.map(({ k }) => k), [30, 0]);
});

Deno.test("selectionModel: a selection parameter at its limit leaves no standard errors", () => {
  // Small effects are seen more often: the best of these weights is none.
  const reversed = studies.map((study) => ({ ...study, yi: -study.yi }));
  const model = selectionModel(reversed, { type: "negexp" });
  assert.equal(model.delta[0]!.value, 0);
  assert.equal(model.delta[0]!.limit, "lower");
  assert.deepEqual([model.standardError, model.interval, model.pValue], [null, null, null]);
  assert.ok(model.warnings.some((warning) => warning.includes("lower limit")));
  assert.equal(model.test?.pValue, 1);
});

Deno.test("selectionModel: tau2 at 0 is held, and the standard error is that of a known tau2", () => {
  const same = studies.map((study, i) => ({ ...study, yi: 0.2 + 0.01 * (i % 5) }));
  const model = selectionModel(same, { type: "stepfun", steps: [0.2] });
  assert.equal(model.tau2, 0);
  assert.equal(model.tau2StandardError, null);
  assert.ok(model.warnings.some((warning) => warning.startsWith("tau2 is at 0")));
  const held = selectionModel(same, { type: "stepfun", steps: [0.2], tau2Value: 0 });
  assert.ok(Math.abs(held.estimate - model.estimate) < 1e-7);
  assertNear(held.standardError!, model.standardError!, 1e-6);
});

Deno.test("selectionModel: finite numbers or null, whatever the data", () => {
  for (let seed = 0; seed < 6; seed++) {
    const random = seededRandom(seed);
    const wild = Array.from({ length: 5 + seed }, (_, i) => ({
      id: `s${i}`,
      yi: 4 * random() - 2,
      vi: 10 ** (6 * random() - 4),
    }));
    for (const type of types) {
      for (const alternative of ["greater", "two.sided"] as SelectionAlternative[]) {
        const model = selectionModel(wild, { type: type as SelectionType, alternative });
        const text = JSON.stringify(model);
        assert.deepEqual(JSON.parse(text), model);
        assert.ok(Number.isFinite(model.estimate) && model.tau2 >= 0);
        if (model.fit.converged) {
          assert.ok(model.logLikelihood >= model.withoutSelection.logLikelihood - 1e-9);
        } else assert.ok(model.warnings.length > 0);
      }
    }
  }
});

Deno.test("selectionModel: bad choices and too few studies are refused in words", () => {
  const refused = (choices: SelectionChoices, pattern: RegExp) =>
    assert.throws(() => selectionModel(studies, choices), (error: Error) => {
      assert.ok(error instanceof RangeError);
      assert.match(error.message, pattern);
      return true;
    });
  refused({ type: "probit" as "beta" }, /type: found probit; allowed: stepfun, beta/);
  refused({ alternative: "up" as "less" }, /alternative: found up/);
  refused({ steps: [0.5, 1.2] }, /steps: found 1.2; allowed: P values above 0, at most 1/);
  refused({ steps: [1] }, /at least one P value below 1/);
  refused({ type: "beta", steps: [0.05] }, /none with type beta/);
  refused({ type: "power", steps: [0.05, 0.5] }, /one P value with type power/);
  refused({ delta: [1] }, /delta: found 1 values; allowed: 2/);
  refused({ delta: [0, 0] }, /a weight above 0/);
  refused({ type: "beta", delta: [0, 1] }, /above 0 with type beta/);
  refused({ tau2Value: -1 }, /tau2Value: found -1/);
  refused({ estimateValue: NaN }, /estimateValue: found NaN/);
  refused({ level: 1 }, /level/);
  refused({ deltaMax: 0.5 }, /deltaMax/);
  refused({ type: "beta", smallestP: 0 }, /smallestP: found 0; allowed: from 1e-12/);
  assert.throws(
    () => selectionModel(studies.slice(0, 2), {}),
    /found 2; allowed: at least 3, one for each parameter/,
  );
  assert.throws(() => selectionModel([], {}), /found none/);
});
