// Examples of selection models as the help page of metafor's selmodel() takes them from the papers
// named below. Values beside "R" are of metafor 3.8.1, with
//   control = list(reltol = 1e-13, maxit = 1000, intCtrl = list(rel.tol = 1e-10, subdivisions = 500))
// for the weight functions without steps, and reltol = 1e-14 for step functions.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { effectSizes } from "../../lib/effect/effect_sizes.ts";
import type { StudyEffect } from "../../lib/effect/types.ts";
import { copasFit } from "../../lib/diagnose/copas_fit.ts";
import { fixedSelection } from "../../lib/diagnose/selection_fixed.ts";
import { selectionModel } from "../../lib/diagnose/selection_model.ts";
import type { SelectionModel, SelectionType } from "../../lib/diagnose/selection_types.ts";
import { assertNear } from "../assert_near.ts";

const id = (i: number) => String(i).padStart(3, "0");

/** The studies of Hackshaw (1998), from the file of reference cases. */
function hackshaw(): readonly StudyEffect[] {
  const path = new URL("../reference/selection_model.json", import.meta.url);
  const { inputs } = JSON.parse(readFileSync(path, "utf8")) as {
    inputs: Record<string, readonly { yi: number; vi: number }[]>;
  };
  const key = Object.keys(inputs).find((name) => name.startsWith("hackshaw1998"))!;
  return inputs[key]!.map(({ yi, vi }, i) => ({ id: id(i), yi, vi }));
}

/** estimate, standard error, tau2, the last selection parameter, its error, LRT, log-likelihood */
function assertModel(model: SelectionModel, expected: readonly number[], tolerance = 1e-5): void {
  const last = model.delta.at(-1)!;
  const found = [
    model.estimate,
    model.standardError,
    model.tau2,
    last.value,
    last.standardError,
    model.test?.statistic,
    model.logLikelihood,
  ];
  found.forEach((value, i) => {
    const wanted = expected[i]!;
    const distance = Math.abs((value ?? NaN) - wanted) / Math.max(1, Math.abs(wanted));
    assert.ok(distance <= tolerance, `quantity ${i}: found ${value}, R has ${wanted}`);
  });
  assert.ok(model.fit.converged);
}

Deno.test("Vevea and Woods (2005), validity of student ratings: four assumed patterns of selection", () => {
  // Cohen (1981), 20 correlations, as dat.cohen1981 of R metadat; Psychological Methods 10: 428-443.
  const r = [
    ...[0.68, 0.56, 0.23, 0.64, 0.49, -0.04, 0.49, 0.33, 0.58, 0.18],
    ...[-0.11, 0.27, 0.26, 0.4, 0.49, 0.51, 0.4, 0.34, 0.42, 0.16],
  ];
  const n = [10, 20, 13, 22, 28, 12, 12, 36, 19, 12, 36, 75, 33, 121, 37, 14, 40, 16, 14, 20];
  const studies = r.map((ri, i) => ({ id: id(i), yi: Math.atanh(ri), vi: 1 / (n[i]! - 3) }));
  // R: estimate, tau2, standard error, log-likelihood; the first by rma(method = "ML") with
  // control = list(threshold = 1e-14, maxiter = 10000).
  const expected = {
    "none": [0.380081441290287, 0.001180725272594, NaN, 0.828859348417801],
    "moderate one-tailed": [0.35189437106, 0.00450002376228, 0.0509095547091, 0.822156899288],
    "severe one-tailed": [0.321517553893, 0.00954381092359, 0.0632182994447, 0.936340751784],
    "moderate two-tailed": [0.362018701214, 0.00277404220617, 0.0474898423915, 1.09368110524],
    "severe two-tailed": [0.33218011899, 0.00565161152194, 0.0536608089405, 1.05159201064],
  };
  const { rows } = fixedSelection(studies);
  assert.deepEqual(rows.map(({ pattern }) => pattern), Object.keys(expected));
  for (const { pattern, model, change } of rows) {
    const [estimate, tau2, error, height] = expected[pattern] as [number, number, number, number];
    assertNear(model.estimate, estimate, 1e-6, pattern);
    assertNear(model.tau2, tau2, 1e-4, pattern);
    if (pattern !== "none") assertNear(model.standardError!, error, 1e-5, pattern);
    assertNear(model.logLikelihood, height, 1e-8, pattern);
    assert.equal(model.test, null);
    assert.equal(change, model.estimate - rows[0]!.model.estimate);
  }
  // The weighted likelihood without selection is the ordinary one.
  assert.equal(rows[0]!.model.logLikelihood.toFixed(9), "0.828859348");
});

Deno.test("Preston, Ashby and Smyth (2004), zinc for diarrhoea: four weight functions, common effect", () => {
  // dat.hahn2001 of R metadat, without the two trials that have no events.
  const cells = [
    [4, 0, 34, 7, 6, 1, 0, 11, 2, 0, 0, 33],
    [19, 18, 341, 71, 45, 94, 22, 88, 82, 33, 15, 221],
    [5, 0, 50, 16, 5, 8, 0, 12, 7, 0, 1, 43],
    [19, 18, 334, 69, 44, 96, 22, 82, 84, 30, 20, 218],
  ] as const;
  const rows = cells[0].map((eventsTreated, i) => ({
    id: id(i),
    eventsTreated,
    totalTreated: cells[1][i]!,
    eventsControl: cells[2][i]!,
    totalControl: cells[3][i]!,
  }));
  const { studies } = effectSizes(rows, { measure: "OR", dropDoubleZero: true });
  assert.equal(studies.length, 9);
  const expected: Readonly<Record<string, readonly number[]>> = {
    halfnorm: [
      -0.337710124287,
      0.193995377376,
      0,
      3.16294942246,
      2.98892219625,
      1.57701200468,
      -6.07403752035,
    ],
    negexp: [
      -0.277981573031,
      0.233357161271,
      0,
      2.65671955212,
      2.34753367119,
      1.54533915125,
      -6.08987394706,
    ],
    logistic: [
      -0.299041577626,
      0.216032366006,
      0,
      3.33933805303,
      2.38877644444,
      1.55351113053,
      -6.08578795742,
    ],
    power: [
      -0.303591947415,
      0.21222196636,
      0,
      1.45892277384,
      1.35370591352,
      1.82297439904,
      -5.95105632316,
    ],
  };
  for (const [type, values] of Object.entries(expected)) {
    const model = selectionModel(studies, {
      type: type as SelectionType,
      alternative: "less",
      tau2Value: 0,
    });
    assertNear(model.withoutSelection.estimate, -0.462309696062, 1e-10);
    assertModel(model, values, 2e-5);
  }
});

Deno.test("Hackshaw (1998), passive smoking: steps, two-sided P values, selection beyond a P value", () => {
  const studies = hackshaw();
  const four = selectionModel(studies, { type: "stepfun", steps: [0.025, 0.1, 0.5] });
  // R: estimate, standard error, tau2, last delta, its error, LRT, log-likelihood
  assertModel(four, [
    0.00199765266033,
    0.0889243317785,
    0.0096231027204,
    0.0618459008683,
    0.0688957086409,
    6.40198208447,
    -6.94761136464,
  ]);
  const weights = [1, 0.494646326117, 0.213630845498, 0.0618459008683];
  weights.forEach((weight, j) => assertNear(four.delta[j]!.value, weight, 2e-5));
  const errors = [0.315224836161, 0.168707125888, 0.0688957086409];
  errors.forEach((error, j) => assertNear(four.delta[j + 1]!.standardError!, error, 3e-5));
  assertNear(four.test!.pValue, 0.0936092827706, 1e-6);
  assert.deepEqual(four.intervals.map(({ k }) => k).reduce((a, b) => a + b), 37);

  const two = selectionModel(studies, {
    type: "stepfun",
    steps: [0.05],
    alternative: "two.sided",
  });
  assertModel(two, [
    0.212070534921,
    0.0764432368597,
    0.0193598653124,
    0.940284002181,
    0.673996900102,
    0.00734491022878,
    -10.1449299518,
  ], 1e-4);
});

/** R; the estimates of both are flat enough for its optimiser to stop in the fifth digit. */
const halfWay: readonly (readonly [SelectionType, "greater" | "two.sided", readonly number[]])[] = [
  ["halfnorm", "greater", [
    0.101215387914,
    0.119307325164,
    0.0321274329632,
    2.0277106782,
    1.42791555276,
    2.53133845869,
    -8.88293317754,
  ]],
  ["negexp", "greater", [
    0.0150829652006,
    0.151874752493,
    0.0270196199362,
    2.6804021155,
    1.50541839752,
    4.01588022248,
    -8.14066229564,
  ]],
  ["logistic", "greater", [
    0.037841315729,
    0.148011235413,
    0.0296830310281,
    3.14713831054,
    1.52511731806,
    3.63238578139,
    -8.33240951619,
  ]],
  ["halfnorm", "two.sided", [
    0.193184650297,
    0.0539900409761,
    0.0166715202642,
    0.617910725241,
    0.729964866897,
    0.752182913065,
    -9.77251095035,
  ]],
  ["negexp", "two.sided", [
    0.183875695271,
    0.0581515127225,
    0.0148950997503,
    0.627714706816,
    0.743569427632,
    0.721197051276,
    -9.78800388124,
  ]],
];

for (const [type, alternative, expected] of halfWay) {
  Deno.test(`Hackshaw (1998), passive smoking: ${type}, ${alternative}`, () => {
    const steps = alternative === "greater" ? { steps: [0.025] } : {};
    assertModel(selectionModel(hackshaw(), { type, alternative, ...steps }), expected, 5e-4);
  });
}

Deno.test("Hackshaw (1998), passive smoking: Copas model at one gamma0 and gamma1", () => {
  // R 4.2.2: the likelihood of Copas and Shi (2000, Biostatistics 1: 250) written out, in the mean,
  // atanh(rho) and log(tau2), by optim(method = "BFGS", control = list(reltol = 1e-16)) twice;
  // standard error from numDeriv::hessian().
  const studies = hackshaw();
  const data = {
    effects: Float64Array.from(studies, ({ yi }) => yi),
    variances: Float64Array.from(studies, ({ vi }) => vi),
    estimate: 0.2,
    tau2: 0.02,
  };
  const fit = copasFit(data, -1, 0.15, { rho: [-0.9999, 0.9999], residual: false });
  assert.ok(fit.converged);
  assertNear(fit.estimate, 0.0831920087812, 1e-5);
  assertNear(fit.rho, 0.500877626377, 1e-5);
  assertNear(fit.tau2, 0.0127763590128, 1e-5);
  assertNear(fit.logLikelihood, -8.03560375172, 1e-10);
  assertNear(fit.standardError!, 0.0736376399722, 1e-4);
});
