import { clopperPearson, effectSizes, type Measure, reportPooled } from "reforest";
import { rMetaChoices, rMetaPool } from "../r_meta.ts";
import { aligned, proportionRows } from "../rows.ts";
import type { Adapter } from "../types.ts";

const measures: Readonly<Record<string, Measure>> = {
  PRAW: "PR",
  PLN: "PLN",
  PLOGIT: "PLO",
  PAS: "PAS",
  PFT: "PFT",
};

/** `metaprop()` of R meta, with `binom.test()` for the studies. */
export const metaprop: Adapter = ({ settings, expected }, rows) => {
  const measure = measures[String(settings["measure"])];
  if (measure === undefined) return { kind: "not covered", what: `measure ${settings["measure"]}` };
  if (settings["pooling"] !== "Inverse") {
    return { kind: "not covered", what: `pooling ${settings["pooling"]}` };
  }
  const choices = rMetaChoices(settings);
  if (typeof choices === "string") return { kind: "not covered", what: choices };
  const counts = proportionRows(rows);
  const { studies } = effectSizes(counts, { measure: measure as "PR", formulas: "meta8" });
  const exact = counts.map(({ id, events, total }) => ({
    id,
    ...clopperPearson(events, total, { level: 0.95 }),
  }));
  const answer = rMetaPool(studies, choices, expected, (random) => {
    const reported = reportPooled(random, { measure, studies });
    return {
      proportion: reported.estimate,
      proportion_lower: reported.lower,
      proportion_upper: reported.upper,
      study_cp_lower: aligned(rows, exact, (interval) => interval.lower),
      study_cp_upper: aligned(rows, exact, (interval) => interval.upper),
    };
  });
  return { kind: "answer", ...answer };
};
