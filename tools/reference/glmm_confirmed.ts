import type { PooledGlmm, TwoByTwoRow } from "reforest";
import { climb, informationOf, inverse } from "./dense.ts";
import {
  bothRandom,
  constantOf,
  fixedIntercepts,
  goldenSection,
  ownEffect,
  type Points,
  randomIntercepts,
} from "./glmm_witness.ts";
import type { FitWitness, ReferenceCase } from "./types.ts";

/** Far enough from rounding, and small beside a standard error. */
const step = 0.02;

/** A criterion, the parameters at its maximum, and R's values of some of them by position. */
interface Criterion {
  readonly height: (point: readonly number[]) => number;
  readonly point: readonly number[];
  readonly ofR: readonly (readonly [position: number, value: number])[];
}

/** The criterion of an unconditional model. */
function criterionOf(
  { settings, expected }: ReferenceCase,
  rows: readonly TwoByTwoRow[],
  pooled: PooledGlmm,
): Criterion {
  const { estimate, tau2, intercepts } = pooled;
  const tau = Math.sqrt(tau2);
  const theta = [0, Number(expected["estimate"])] as const;
  const tauOfR = Math.sqrt(Number(expected["tau2"]));
  if (intercepts === null) {
    return {
      height: ([t = 0, s = 0]) => fixedIntercepts(rows, t, s),
      point: [estimate, tau],
      ofR: [theta, [1, tauOfR]],
    };
  }
  const between = [estimate, intercepts.mean, Math.sqrt(intercepts.variance)];
  return settings["method"] === "ML"
    ? {
      height: ([t = 0, m = 0, s = 0, u = 0]) => bothRandom(rows, t, m, s, u),
      point: [...between, tau],
      ofR: [theta, [3, tauOfR]],
    }
    : {
      height: ([t = 0, m = 0, s = 0]) => randomIntercepts(rows, 7, t, m, s),
      point: between,
      ofR: [theta],
    };
}

/** The highest point with R's values put in: the other parameters follow by the information matrix. */
function withR({ point, ofR }: Criterion, information: readonly (readonly number[])[]): number[] {
  const moved = [...point];
  for (const [position, value] of ofR) moved[position] = value;
  const held = new Set(ofR.map(([position]) => position));
  const free = point.map((_, i) => i).filter((i) => !held.has(i));
  if (free.length === 0) return moved;
  const back = inverse(free.map((i) => free.map((j) => information[i]![j]!)));
  const pull = free.map((i) =>
    ofR.reduce((total, [j, value]) => total + information[i]![j]! * (value - point[j]!), 0)
  );
  free.forEach((i, a) => {
    moved[i] = point[i]! - pull.reduce((total, value, b) => total + back[a]![b]! * value, 0);
  });
  return moved;
}

/** Wald's Q of "UM.RS", from the whole inverse of the information on all its parameters. */
function waldQ(rows: readonly TwoByTwoRow[], points: Points, start: readonly [number, number]) {
  const finite = rows.map(({ eventsTreated, totalTreated }) =>
    eventsTreated > 0 && eventsTreated < totalTreated
  );
  const own = (i: number, mu: number, sigma: number) =>
    finite[i]
      ? goldenSection((theta) => ownEffect(rows[i]!, points, theta, mu, sigma), -12, 12)
      : null;
  const { x: mu, y: sigma } = climb(
    (m, s) => rows.reduce((total, row, i) => total + ownEffect(row, points, own(i, m, s), m, s), 0),
    start,
  );
  const effects = rows.map((_, i) => own(i, mu, sigma));
  const places = rows.map((_, i) => i).filter((i) => finite[i]);
  const size = places.length + 2;
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  rows.forEach((row, i) => {
    const at = places.indexOf(i);
    const parameters = at < 0 ? [size - 2, size - 1] : [at, size - 2, size - 1];
    const part = at < 0
      ? informationOf(([m = 0, s = 0]) => ownEffect(row, points, null, m, s), [mu, sigma], step)
      : informationOf(
        ([t = 0, m = 0, s = 0]) => ownEffect(row, points, t, m, s),
        [effects[i]!, mu, sigma],
        step,
      );
    parameters.forEach((a, p) => parameters.forEach((b, q) => matrix[a]![b]! += part[p]![q]!));
  });
  const covariance = inverse(matrix);
  const last = places.length - 1;
  const contrasts = places.slice(0, -1).map((i) => effects[i]! - effects[places[last]!]!);
  const spread = contrasts.map((_, a) =>
    contrasts.map((_, b) =>
      covariance[a]![b]! - covariance[a]![last]! - covariance[last]![b]! + covariance[last]![last]!
    )
  );
  const weights = inverse(spread);
  return contrasts.reduce(
    (total, c, a) => total + contrasts.reduce((sum, d, b) => sum + c * weights[a]![b]! * d, 0),
    0,
  );
}

/** Evidence about a fit of lme4: heights, standard error and Wald's Q by a witness. */
export function confirmedGlmm(
  reference: ReferenceCase,
  rows: readonly TwoByTwoRow[],
  pooled: PooledGlmm,
): FitWitness {
  const used = rows.filter(({ id }) => pooled.used.includes(id));
  const criterion = criterionOf(reference, used, pooled);
  const { height, point } = criterion;
  const constant = constantOf(used);
  const information = informationOf(height, point, step);
  // A standard deviation at 0 is no parameter to be varied.
  const kept = point.map((_, i) => i).filter((i) => i < 2 && point.length > 2 || point[i] !== 0);
  const se = Math.sqrt(inverse(kept.map((i) => kept.map((j) => information[i]![j]!)))[0]![0]!);
  const random = reference.settings["method"] === "ML";
  const { estimate, intercepts } = pooled;
  const z = 1.959963984540054;
  return {
    logLikelihood: pooled.logLikelihood,
    witnessed: height(point) + constant,
    witnessedOfR: height(withR(criterion, information)) + constant,
    confirmed: {
      estimate,
      tau2: pooled.tau2,
      se,
      ci_lb: estimate - z * se,
      ci_ub: estimate + z * se,
      ...(intercepts === null ? {} : {
        Q_Wald: waldQ(used, random ? 1 : 7, [intercepts.mean, Math.sqrt(intercepts.variance)]),
      }),
    },
  };
}
