import { choleskyFactor, choleskySolve } from "../numeric/cholesky.ts";
import { minimiseInBox, type MinimumRecord } from "../numeric/minimise_in_box.ts";
import { copasLikelihood, copasSelection } from "./copas_likelihood.ts";

/** Effects and variances, and the model without selection to start from. */
export interface CopasData {
  readonly effects: Float64Array;
  readonly variances: Float64Array;
  readonly estimate: number;
  readonly tau2: number;
}

/** One fit. */
export interface CopasFit {
  readonly estimate: number;
  readonly rho: number;
  readonly tau2: number;
  readonly logLikelihood: number;
  readonly standardError: number | null;
  readonly converged: boolean;
}

/** Where every study is published with certainty, rho is not in the likelihood. */
const certain = 8;

/** What is allowed in a fit. */
export interface CopasLimits {
  readonly rho: readonly [number, number];
  /** Whether the effect may depend on its standard error beyond selection. */
  readonly residual: boolean;
}

/** Standard error of the mean, with what stands at a limit held. */
function standardErrorOf(
  evaluate: ReturnType<typeof copasLikelihood>,
  { at, limits }: MinimumRecord,
): number | null {
  const { hessian } = evaluate(Float64Array.from(at));
  const free = limits.flatMap((limit, j) => limit === 0 ? [j] : []);
  const n = free.length;
  const scale = free.map((j) => 1 / Math.sqrt(hessian[5 * j]!));
  const matrix = new Float64Array(n * n);
  free.forEach((j, a) =>
    free.forEach((l, b) => matrix[a * n + b] = hessian[j * 4 + l]! * scale[a]! * scale[b]!)
  );
  const factor = choleskyFactor(matrix, n);
  // Pivots of scaled information below this are the noise of its differences.
  if (factor === null || free.some((_, a) => !(factor[a * n + a]! ** 2 > 1e-7))) return null;
  const unit = new Float64Array(n);
  unit[0] = 1;
  return scale[0]! * Math.sqrt(choleskySolve(factor, unit)[0]!);
}

/**
 * Maximum likelihood at given gamma0 and gamma1, the highest from several starting points.
 *
 * @param near A fit of a neighbouring gamma0 and gamma1, which then replaces most of the starting
 * points, or the fit without residual selection, which is added to them.
 */
export function copasFit(
  { effects, variances, estimate, tau2 }: CopasData,
  gamma0: number,
  gamma1: number,
  { rho: [lowest, highest], residual }: CopasLimits,
  near?: CopasFit,
): CopasFit {
  const selection = copasSelection(effects, variances, gamma0, gamma1);
  const evaluate = copasLikelihood(selection, residual);
  const noRho = selection.probits.every((u) => u > certain);
  const [from, to] = noRho ? [0, 0] : [lowest, highest];
  const beta = residual ? Infinity : 0;
  const at = (share: number, spread: number) => ({
    estimate,
    rho: from + share * (to - from),
    tau2: spread * tau2,
  });
  const starts = noRho ? [at(0, 1)] : near !== undefined && !residual ? [near, at(0.5, 1)] : [
    ...(near === undefined ? [] : [near]),
    ...[0.02, 0.25, 0.5, 0.75, 0.98].flatMap((share) => [
      at(share, 1),
      at(share, 0.1),
    ]),
  ];
  let best: MinimumRecord | null = null;
  for (const start of starts) {
    const end = minimiseInBox(
      evaluate,
      [start.estimate, start.rho, start.tau2, 0],
      [-Infinity, from, 0, -beta],
      [Infinity, to, Infinity, beta],
      // Second derivatives are differences: the last steps shrink a little slower.
      { tolerance: 1e-6, maxIterations: 100 },
    );
    if (best === null || end.value < best.value - 1e-9) best = end;
  }
  const { at: end, value, converged } = best!;
  return {
    estimate: end[0]!,
    rho: end[1]!,
    tau2: end[2]!,
    logLikelihood: -value,
    standardError: residual ? null : standardErrorOf(evaluate, best!),
    converged,
  };
}
