import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { gaussLegendrePanels } from "../numeric/gauss_legendre.ts";
import { seededRandom } from "../numeric/random.ts";
import { contourLines, roundLevels } from "./copas_contours.ts";
import { copasFit } from "./copas_fit.ts";
import { copasLikelihood, copasSelection, logNormalCdf } from "./copas_likelihood.ts";
import { copasModel } from "./copas_model.ts";
import { copasPath } from "./copas_path.ts";
import type { CopasChoices } from "./copas_types.ts";

/** Small studies have large effects. */
const studies = Array.from({ length: 14 }, (_, i) => {
  const random = seededRandom(`copas ${i}`);
  const error = 0.08 + 0.04 * i;
  const deviate = random() + random() + random() - 1.5;
  return {
    id: `s${String(i).padStart(2, "0")}`,
    yi: 0.1 + 1.2 * error + 0.9 * error * deviate,
    vi: error * error,
  };
});

Deno.test("logNormalCdf: value and slope have no seam where P underflows", () => {
  const [above, below] = [logNormalCdf(-37 + 1e-9), logNormalCdf(-37 - 1e-9)];
  assertNear(below.value, above.value, 1e-8);
  assertNear(below.slope, above.slope, 1e-5);
  assertNear(logNormalCdf(0).value, -Math.LN2, 1e-15);
});

Deno.test("copasLikelihood: given publication, the density of an effect integrates to 1", () => {
  for (const [rho, tau2] of [[0.8, 0.05], [-0.95, 0], [0, 0.2]] as const) {
    const { nodes, weights } = gaussLegendrePanels(
      Array.from({ length: 61 }, (_, i) => -6 + 0.2 * i),
    );
    const total = nodes.reduce((sum, y, i) => {
      const one = copasSelection(Float64Array.of(y), Float64Array.of(0.09), -0.6, 0.2);
      const height = copasLikelihood(one, false)(Float64Array.of(0.3, rho, tau2, 0)).value;
      return sum + weights[i]! * Math.exp(-height);
    }, 0);
    assertNear(total, 1, 1e-10);
  }
});

Deno.test("copasLikelihood: the gradient is that of the value", () => {
  const effects = Float64Array.from(studies, ({ yi }) => yi);
  const variances = Float64Array.from(studies, ({ vi }) => vi);
  const evaluate = copasLikelihood(copasSelection(effects, variances, -0.8, 0.12), true);
  const at = Float64Array.of(0.25, 0.7, 0.03, 0.4);
  const { gradient } = evaluate(at);
  for (let j = 0; j < 4; j++) {
    const h = 1e-6;
    const [above, below] = [1, -1].map((sign) => {
      const moved = Float64Array.from(at);
      moved[j]! += sign * h;
      return evaluate(moved).value;
    });
    assert.ok(
      Math.abs((above! - below!) / (2 * h) - gradient[j]!) < 1e-6 * (1 + Math.abs(gradient[j]!)),
    );
  }
});

Deno.test("copasModel: without selection it is the model by maximum likelihood", () => {
  const [first] = copasModel(studies, { gridSize: 5 }).rows;
  assert.equal(first!.publicationProbability.toFixed(12), "1.000000000000");
  assert.equal(first!.unpublished.toFixed(12), "0.000000000000");
  assert.equal(first!.rho, 0);
  // The score equations: weighted residuals add up to 0, and so does the slope by tau2.
  const total = (f: (w: number, r: number) => number) =>
    studies.reduce((sum, { yi, vi }) => sum + f(1 / (vi + first!.tau2), yi - first!.estimate), 0);
  assert.ok(Math.abs(total((w, r) => w * r)) < 1e-5);
  const slope = total((w, r) => w * w * r * r - w);
  assert.ok(first!.tau2 === 0 ? slope <= 0 : Math.abs(slope) < 1e-3);
  assertNear(first!.standardError!, 1 / Math.sqrt(total((w) => w)), 1e-4);
});

Deno.test("copasModel: the more selection is assumed, the smaller the effect", () => {
  const copas = copasModel(studies, { gridSize: 10 });
  assert.equal(copas.choices.missing, "left");
  assert.ok(copas.rows.length > 3);
  copas.rows.forEach(({ publicationProbability, estimate, converged }, i) => {
    if (i === 0) return;
    const before = copas.rows[i - 1]!;
    assert.ok(converged);
    assert.ok(publicationProbability <= before.publicationProbability);
    assert.ok(estimate < before.estimate + 1e-9);
  });
  if (copas.adjusted !== null) {
    assert.ok(copas.adjusted.residualPValue > 0.1);
    const place = copas.rows.indexOf(copas.adjusted);
    assert.ok(copas.rows.slice(0, place).every(({ residualPValue }) => residualPValue <= 0.1));
  }
  assert.deepEqual(JSON.parse(JSON.stringify(copas)), copas);
});

Deno.test("copasModel: mirrored effects are missing on the other side, order does not matter", () => {
  const copas = copasModel(studies, { gridSize: 5 });
  const mirrored = copasModel(studies.map((s) => ({ ...s, yi: -s.yi })), { gridSize: 5 });
  assert.equal(mirrored.choices.missing, "right");
  assertNear(mirrored.grid.estimates[0]![4]!, -copas.grid.estimates[0]![4]!, 1e-6);
  assert.deepEqual(copasModel([...studies].reverse(), { gridSize: 5 }), copas);
});

Deno.test("copasFit: no point of a fine grid of parameters lies higher", () => {
  const random = seededRandom("witness");
  const effects = Float64Array.from({ length: 12 }, () => random());
  const variances = Float64Array.from({ length: 12 }, (_, i) => 0.01 * (i + 1));
  const data = { effects, variances, estimate: 0.5, tau2: 0.05 };
  const fit = copasFit(data, -1, 0.15, { rho: [-0.9999, 0.9999], residual: false });
  const evaluate = copasLikelihood(copasSelection(effects, variances, -1, 0.15), false);
  for (let mean = -0.5; mean <= 1.5; mean += 0.1) {
    for (let rho = -0.99; rho < 1; rho += 0.09) {
      for (const tau2 of [0, 0.01, 0.03, 0.1, 0.3]) {
        const { value } = evaluate(Float64Array.of(mean, rho, tau2, 0));
        assert.ok(-value <= fit.logLikelihood + 1e-9);
      }
    }
  }
});

Deno.test("contourLines: a plane has straight contours, and the path crosses them at right angles", () => {
  const heights = Array.from(
    { length: 6 },
    (_, i) => Array.from({ length: 6 }, (_, j) => i / 5 + 2 * j / 5),
  );
  const levels = roundLevels(0, 3, 6);
  assert.deepEqual(levels, [0, 0.5, 1, 1.5, 2, 2.5, 3]);
  const lines = contourLines(heights, [0.55, 1.55, 2.55]);
  assert.equal(lines.length, 3);
  for (const { height, points } of lines) {
    for (const { x, y } of points) assert.ok(Math.abs(x + 2 * y - height) < 1e-12);
  }
  const { slope, points } = copasPath(lines);
  assertNear(slope!, 2, 1e-9);
  points.forEach(({ x, y }) => assert.ok(Math.abs(y - 1 - 2 * (x - 1)) < 1e-9));
});

Deno.test("contourLines: a hill has closed contours, a saddle two lines, a flat grid none", () => {
  const hill = [[0, 0, 0], [0, 1, 0], [0, 0, 0]];
  const [ring] = contourLines(hill, [0.5]);
  assert.equal(ring!.points.length, 4);
  assert.equal(contourLines([[0, 1], [1, 0]], [0.6]).length, 2);
  assert.deepEqual(contourLines([[1, 1], [1, 1]], [0.5]), []);
  assert.deepEqual(roundLevels(1, 1, 10), []);
  assert.deepEqual(copasPath([]), { slope: null, points: [] });
});

Deno.test("copasModel: bad choices, too few studies and equal precision are refused in words", () => {
  const refused = (choices: CopasChoices, pattern: RegExp) =>
    assert.throws(() => copasModel(studies, choices), pattern);
  refused({ missing: "top" as "left" }, /missing: found top; allowed: left, right/);
  refused({ gamma0Range: [1, 0] }, /gamma0Range: found 1 to 0/);
  refused({ gamma1Range: [-1, 1] }, /gamma1Range/);
  refused({ gridSize: 2.5 }, /gridSize: found 2.5/);
  refused({ contours: 1 }, /contours/);
  refused({ rhoBound: 1 }, /rhoBound/);
  refused({ significance: 0 }, /significance/);
  refused({ level: 0 }, /level/);
  assert.throws(() => copasModel(studies.slice(0, 2)), /found 2; allowed: three or more/);
  assert.throws(
    () => copasModel(studies.map((study) => ({ ...study, vi: 1 }))),
    /equal standard errors/,
  );
});
