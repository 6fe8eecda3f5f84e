import type { BenchState } from "./bench_types.ts";

/** Beginning of the name of a file: the review, the analysis, and what was done to it. */
export function fileName({ review, setting, result }: BenchState): string {
  const kind = result.hypothetical ? "hypothetical" : result.registered ? "as-planned" : "bench";
  return `${review.name}-${setting.analysis}-${kind}`;
}
