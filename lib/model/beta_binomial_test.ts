import assert from "node:assert/strict";
import { logBeta } from "../numeric/log_beta.ts";
import { poolBetaBinomial } from "./beta_binomial.ts";
import { betaBinomialTerm } from "./beta_binomial_likelihood.ts";
import { poolBetaBinomialOddsRatio } from "./beta_binomial_odds_ratio.ts";
import { nielweise2007, noEvents, pritz1997 } from "./glmm_data_test.ts";

function close(found: number | null, expected: number, size: number): void {
  assert.ok(
    found !== null && Math.abs(found - expected) <= size * Math.max(1, Math.abs(expected)),
    `found ${found}, expected ${expected}`,
  );
}

// R 4.2.2, optim() of -sum(lchoose(n, y) + lbeta(y + m s, n - y + (1 - m) s) - lbeta(m s, (1 - m) s)),
// m = plogis(X b), s = (1 - rho) / rho, BFGS then Nelder-Mead to 1e-16, optimHess().
Deno.test("poolBetaBinomial: agrees with R's maximum of the same likelihood", () => {
  const pooled = poolBetaBinomial(pritz1997);
  assert.ok(pooled.kind === "pooled-beta-binomial" && pooled.fit.converged);
  close(pooled.estimate, 1.23532807311, 1e-6);
  close(pooled.standardError, 0.24712907878, 1e-5);
  close(pooled.rho, 0.09136862831, 1e-6);
  close(pooled.logLikelihood, -32.50960630089, 1e-11);
});

Deno.test("poolBetaBinomialOddsRatio: agrees with R, double-zero studies included", () => {
  const pooled = poolBetaBinomialOddsRatio(nielweise2007);
  assert.ok(pooled.kind === "pooled-beta-binomial");
  assert.equal(pooled.k, 18);
  close(pooled.estimate, -1.01213657604, 1e-5);
  close(pooled.standardError, 0.34329685082, 1e-5);
  close(pooled.controlLogit, -3.20305922325, 1e-5);
  close(pooled.rho, 0.02135229715, 1e-5);
  close(pooled.logLikelihood, -79.92721958151, 1e-11);
});

Deno.test("betaBinomialTerm: probabilities sum to 1 and are those of beta functions", () => {
  const [n, eta, theta] = [37, -0.7, 0.21];
  const p = 1 / (1 + Math.exp(-eta));
  const [a, b] = [p / theta, (1 - p) / theta];
  let [total, choose] = [0, 1];
  for (let y = 0; y <= n; y++) {
    const { logLikelihood } = betaBinomialTerm(y, n, eta, theta);
    close(logLikelihood, logBeta(y + a, n - y + b) - logBeta(a, b), 1e-11);
    total += choose * Math.exp(logLikelihood);
    choose *= (n - y) / (y + 1);
  }
  close(total, 1, 1e-11);
});

Deno.test("betaBinomialTerm: derivatives are those of the log-likelihood", () => {
  const h = 1e-5;
  const at = (eta: number, theta: number) => betaBinomialTerm(40, 300, eta, theta);
  const { byEta, byTheta } = at(-1.2, 0.03);
  close(
    byEta,
    (at(-1.2 + h, 0.03).logLikelihood - at(-1.2 - h, 0.03).logLikelihood) / (2 * h),
    1e-7,
  );
  close(
    byTheta,
    (at(-1.2, 0.03 + h).logLikelihood - at(-1.2, 0.03 - h).logLikelihood) / (2 * h),
    1e-5,
  );
});

Deno.test("poolBetaBinomial: less spread than binomial leaves rho at 0, the binomial fit, and says so", () => {
  const rows = [1, 2, 3].map((i) => ({ id: `${i}`, events: 5, total: 20 }));
  const pooled = poolBetaBinomial(rows);
  assert.ok(pooled.kind === "pooled-beta-binomial");
  assert.equal(pooled.rho, 0);
  close(pooled.estimate, Math.log(1 / 3), 1e-8);
  close(pooled.standardError, Math.sqrt(1 / 15 + 1 / 45), 1e-7);
  assert.deepEqual(pooled.overdispersion, { statistic: 0, pValue: 1 });
  assert.ok(pooled.warnings.some((warning) => warning.includes("rho is estimated as 0")));
});

Deno.test("poolBetaBinomial: no events at all is said in words", () => {
  const answer = poolBetaBinomial(noEvents);
  assert.ok(answer.kind === "not-estimable");
  assert.match(answer.reason, /no member of any study/);
  const tables = nielweise2007.map((row) => ({ ...row, eventsTreated: 0 }));
  assert.equal(poolBetaBinomialOddsRatio(tables).kind, "not-estimable");
});

Deno.test("poolBetaBinomial: the order of rows does not matter, huge totals cost no more", () => {
  assert.deepEqual(poolBetaBinomial([...pritz1997].reverse()), poolBetaBinomial(pritz1997));
  const huge = poolBetaBinomial([
    { id: "a", events: 40, total: 1e6 },
    { id: "b", events: 90, total: 1e6 },
    { id: "c", events: 160, total: 2e6 },
  ]);
  assert.ok(huge.kind === "pooled-beta-binomial" && huge.fit.converged && huge.rho > 0);
});
