import type { Tau2Fit } from "./tau2_fit.ts";
import type { PoolingChoicesInForce } from "./types.ts";

/** The choices in one line, for the digest; weights of one's own are digested as a column. */
export function poolingHeader(
  choices: PoolingChoicesInForce,
  shared: Tau2Fit | undefined,
): string {
  const { model, tau2, tau2Value, interval, prediction, tau2Interval, level } = choices;
  const { weights, bootstrap } = choices;
  const given = shared?.tau2 ?? tau2Value ?? "";
  const header =
    `pool ${model} ${tau2} ${interval} ${prediction} ${tau2Interval} ${level} ${given}`;
  if (weights === undefined && bootstrap === undefined) return header;
  const named = typeof weights === "string" ? weights : weights === undefined ? "" : "given";
  return `${header} ${named} ${bootstrap?.samples ?? ""} ${bootstrap?.seed ?? ""}`;
}
