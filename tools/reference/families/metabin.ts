import { effectSizes } from "reforest";
import { rMetaChoices, rMetaPool } from "../r_meta.ts";
import { twoByTwoRows } from "../rows.ts";
import type { Adapter } from "../types.ts";

/** `metabin()` of R meta. */
export const metabin: Adapter = ({ settings, expected }, rows) => {
  const { measure, pooling } = settings;
  if (measure !== "OR" && measure !== "RR" && measure !== "RD") {
    return { kind: "not covered", what: `measure ${measure}` };
  }
  if (pooling !== "Inverse") return { kind: "not covered", what: `pooling ${pooling}` };
  const choices = rMetaChoices(settings);
  if (typeof choices === "string") return { kind: "not covered", what: choices };
  // OR: tables with events only are dropped as well; RR: they stay.
  const tables = twoByTwoRows(rows).filter(({ eventsTreated, eventsControl }) =>
    measure !== "RR" || eventsTreated + eventsControl > 0
  );
  const { studies } = effectSizes(tables, {
    measure,
    dropDoubleZero: measure === "OR",
    formulas: "meta8",
  });
  const answer = rMetaPool(studies, choices, expected, ({ heterogeneity }) => ({
    I2_lb: (heterogeneity.i2FromQInterval?.lower ?? NaN) / 100,
    I2_ub: (heterogeneity.i2FromQInterval?.upper ?? NaN) / 100,
    H: Math.sqrt(Math.max(1, heterogeneity.h2FromQ)),
    tau2_lb: heterogeneity.tau2Interval?.lower ?? null,
    tau2_ub: heterogeneity.tau2Interval?.upper ?? null,
  }));
  return { kind: "answer", ...answer };
};
