import type { AbsoluteRisks } from "../certainty/types.ts";

/** Decimals of risks per 1000: below 20 whole numbers would hide most of the interval. */
export function perThousandDigits({ risk, control }: AbsoluteRisks): number {
  return Math.min(risk.estimate, control?.risk ?? 1) < 0.02 ? 1 : 0;
}
