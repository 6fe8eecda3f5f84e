import { poolMantelHaenszel, poolPeto } from "reforest";
import { twoByTwoRows } from "../rows.ts";
import type { Adapter } from "../types.ts";

/** `rma.mh()`. */
export const mantelHaenszel: Adapter = ({ settings }, rows) => {
  const { measure } = settings;
  if (measure !== "OR" && measure !== "RR" && measure !== "RD") {
    return { kind: "not covered", what: `measure ${measure}` };
  }
  const pooled = poolMantelHaenszel(twoByTwoRows(rows), { measure });
  if (pooled.kind === "not-estimable") return { kind: "answer", values: { estimate: null } };
  const tests = pooled.tableTests;
  return {
    kind: "answer",
    values: {
      estimate: pooled.estimate,
      se: pooled.standardError,
      ci_lb: pooled.interval.lower,
      ci_ub: pooled.interval.upper,
      Q: pooled.heterogeneity.q,
      I2: pooled.heterogeneity.i2FromQ,
      CMH: tests?.cochranMantelHaenszel?.statistic ?? null,
      CMH_p: tests?.cochranMantelHaenszel?.pValue ?? null,
      breslow_day_tarone: tests?.breslowDayTarone?.statistic ?? null,
    },
  };
};

/** `rma.peto()`. */
export const peto: Adapter = (_, rows) => {
  const pooled = poolPeto(twoByTwoRows(rows));
  if (pooled.kind === "not-estimable") return { kind: "answer", values: { estimate: null } };
  return {
    kind: "answer",
    values: {
      estimate: pooled.estimate,
      se: pooled.standardError,
      ci_lb: pooled.interval.lower,
      ci_ub: pooled.interval.upper,
      Q: pooled.heterogeneity.q,
      I2: pooled.heterogeneity.i2FromQ,
    },
  };
};
