import type { AnalysisScale, Measure } from "../effect/types.ts";
import type { Reported } from "./types.ts";

/** Scale of analysis and unit of reporting of each measure. */
export const reporting: Readonly<
  Record<Measure, { readonly scale: AnalysisScale; readonly unit: Reported["unit"] }>
> = {
  PR: { scale: "identity", unit: "proportion" },
  PLN: { scale: "log", unit: "proportion" },
  PLO: { scale: "logit", unit: "proportion" },
  PAS: { scale: "arcsine", unit: "proportion" },
  PFT: { scale: "double-arcsine", unit: "proportion" },
  OR: { scale: "log", unit: "ratio" },
  RR: { scale: "log", unit: "ratio" },
  RD: { scale: "identity", unit: "difference" },
};
