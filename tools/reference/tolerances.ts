import type { ReferenceCase } from "./types.ts";

/** Relative tolerance, with an absolute floor of the same size, and the reason for it. */
export interface Tolerance {
  readonly size: number;
  readonly reason: string;
}

const closedForm: Tolerance = {
  size: 1e-10,
  reason: "closed form: only the order of additions differs",
};
const specialFunction: Tolerance = {
  size: 1e-12,
  reason: "special functions: R's own last digits",
};
const numericalRoot: Tolerance = {
  size: 1e-6,
  reason: "R solves for it numerically",
};
const iterated: Tolerance = {
  size: 1e-6,
  reason: "R iterates tau2 to 1e-12 or 1e-13; this depends on tau2",
};
const tau2Interval: Tolerance = {
  size: 1e-5,
  reason: "R finds limits of tau2 by a root finder set to 1e-12 on its own scale",
};
const looseTau2: Tolerance = {
  size: 1e-4,
  reason: "R meta leaves the iteration at its default, coarser, tolerance",
};
const loose: Tolerance = {
  size: 1e-5,
  reason: "depends on a tau2 that R iterates at default tolerance",
};
const optimum: Tolerance = {
  size: 1e-3,
  reason: "numerical optimum or quadrature in R",
};

const closedEstimators = ["EE", "DL", "HE", "HS", "HSk", "SJ"];

/** Families whose quantities all have one tolerance. */
const byFamily: Readonly<Record<string, Tolerance>> = {
  effect_size: closedForm,
  mantel_haenszel: closedForm,
  peto: closedForm,
  rank_test: closedForm,
  fail_safe_n: closedForm,
  distributions: specialFunction,
  henmi_copas: numericalRoot,
  meta_regression: iterated,
  influence: iterated,
  leave_one_out: iterated,
  cumulative: iterated,
  trim_and_fill: iterated,
  funnel_asymmetry: iterated,
  funnel_tests_binary: iterated,
  glmm_or: optimum,
  glmm_proportion: optimum,
  metaprop_glmm: optimum,
  selection_model: optimum,
  multilevel: optimum,
  cluster_robust: optimum,
};

/** The tolerance of one expected quantity; null for a family that nobody has set one for. */
export function toleranceOf(
  { family, settings }: Pick<ReferenceCase, "family" | "settings">,
  quantity: string,
): Tolerance | null {
  switch (family) {
    case "pool":
      return closedEstimators.includes(String(settings["method"])) ||
          quantity === "Q" || quantity === "Q_p"
        ? closedForm
        : iterated;
    case "heterogeneity_ci":
      return settings["type"] === "PL" ? optimum : tau2Interval;
    case "metabin":
    case "metaprop":
    case "subgroup":
      return quantity.startsWith("tau2") ? looseTau2 : loose;
    default:
      return Object.hasOwn(byFamily, family) ? byFamily[family]! : null;
  }
}
