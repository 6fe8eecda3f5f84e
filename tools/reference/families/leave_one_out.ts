import {
  cumulative,
  leaveOneOut,
  pool,
  type PooledEffect,
  type StudyEffect,
  type Tau2Estimator,
} from "reforest";
import { residualOf } from "../estimating_equations.ts";
import { effectsOf } from "../rows.ts";
import type { Adapter } from "../types.ts";

/** R stops its Fisher scoring at a change of 1e-12 in tau2. */
const slack = 1e-11;

const tau2OfR = (expected: Readonly<Record<string, unknown>>, name: string): readonly number[] =>
  Array.isArray(expected[name]) ? expected[name].map(Number) : [];

/** `leave1out(rma(yi, vi, method))`; rows are named by their place, so that ids sort as rows. */
export const leaveOneOutFamily: Adapter = ({ settings, expected }, rows) => {
  const measure = String(settings["measure"]);
  const studies = effectsOf(measure, rows);
  if (studies === null) return { kind: "not covered", what: `measure ${measure}` };
  const tau2 = String(settings["method"]) as Tau2Estimator;
  const { without } = leaveOneOut(studies, { tau2, interval: "wald" });
  const rest = (index: number) => studies.filter((_, other) => other !== index);
  const again = (values: readonly number[]) =>
    values.map((value, index) => pool(rest(index), { tau2Value: value, interval: "wald" }));
  return {
    kind: "answer",
    values: {
      estimate: without.map((line) => line.estimate),
      se: without.map((line) => line.standardError),
      ci_lb: without.map((line) => line.interval.lower),
      ci_ub: without.map((line) => line.interval.upper),
      Q: without.map((line) => line.q),
      tau2: without.map((line) => line.tau2),
      I2: without.map((line) => line.i2FromTau2),
    },
    iterated: {
      tau2: without.map((line) => line.tau2),
      tau2OfR: tau2OfR(expected, "tau2"),
      residual: (value, index) => residualOf(tau2, [rest(index)], value),
      at: (values) => {
        const fits = again(values);
        return {
          estimate: fits.map((fit) => fit.estimate),
          se: fits.map((fit) => fit.standardError),
          ci_lb: fits.map((fit) => fit.interval.lower),
          ci_ub: fits.map((fit) => fit.interval.upper),
          Q: fits.map((fit) => fit.heterogeneity.q),
          tau2: values,
          I2: fits.map((fit) => fit.heterogeneity.i2FromTau2),
        };
      },
      slack,
    },
  };
};

/** `cumul(rma(yi, vi, method))`, in the order of the rows. */
export const cumulativeFamily: Adapter = ({ settings, expected }, rows) => {
  const measure = String(settings["measure"]);
  const studies = effectsOf(measure, rows);
  if (studies === null) return { kind: "not covered", what: `measure ${measure}` };
  const tau2 = String(settings["method"]) as Tau2Estimator;
  const ordered = studies.map((study, order) => ({ ...study, order }));
  const { steps } = cumulative(ordered, { tau2, interval: "wald" }, "row");
  const first = (index: number): readonly StudyEffect[] => studies.slice(0, index + 1);
  return {
    kind: "answer",
    values: {
      estimate: steps.map((step) => step.estimate),
      se: steps.map((step) => step.standardError),
      tau2: steps.map((step) => step.tau2),
    },
    iterated: {
      tau2: steps.map((step) => step.tau2),
      tau2OfR: tau2OfR(expected, "tau2"),
      residual: (value, index) => index === 0 ? 0 : residualOf(tau2, [first(index)], value),
      at: (values) => {
        const fits: readonly PooledEffect[] = values.map((value, index) =>
          pool(first(index), { tau2Value: value, interval: "wald" })
        );
        return {
          estimate: fits.map((fit) => fit.estimate),
          se: fits.map((fit) => fit.standardError),
          tau2: values,
        };
      },
      slack,
    },
  };
};
