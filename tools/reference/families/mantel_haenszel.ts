import { poolMantelHaenszel, poolMantelHaenszelRates, poolPeto } from "reforest";
import { twoByTwoRows, twoRatesRows } from "../rows.ts";
import type { Adapter, Answer, Row } from "../types.ts";

/** `rma.mh(measure = "IRR")`. */
function rateRatios(rows: readonly Row[]): Answer {
  const pooled = poolMantelHaenszelRates(twoRatesRows(rows));
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
}

/** `rma.mh()`. */
export const mantelHaenszel: Adapter = ({ settings }, rows) => {
  const { measure } = settings;
  if (measure === "IRR") return rateRatios(rows);
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
