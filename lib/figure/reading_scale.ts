import type { Measure } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import type { ReportingUnit } from "./forest_types.ts";

/** How values on the scale of pooling are read. */
export interface ReadingScale {
  readonly unit: ReportingUnit;
  /** From the scale of pooling to the scale that people read; a monotone change of labels. */
  readonly back: (x: number) => number;
  /** False where the way back needs the size of each study: such values are shown as pooled. */
  readonly readable: boolean;
}

/**
 * Answers how effects of a measure are read. The Freeman-Tukey transformations (PFT, IRFT) have no
 * way back without a sample size (https://doi.org/10.1002/jrsm.1348), so that they stay as they
 * are.
 */
export function readingScale(measure: Measure): ReadingScale {
  const { scale, unit } = measureFacts[measure];
  const bounded = (x: number, most: number) => Math.min(Math.max(x, 0), most);
  switch (scale) {
    case "log":
      return { unit, back: Math.exp, readable: true };
    case "logit":
      return { unit, back: (x) => 1 / (1 + Math.exp(-x)), readable: true };
    case "fisher-z":
      return { unit, back: Math.tanh, readable: true };
    case "arcsine":
      return unit === "proportion"
        ? { unit, back: (x) => Math.sin(bounded(x, Math.PI / 2)) ** 2, readable: true }
        : asPooled;
    case "square-root":
      return unit === "rate"
        ? { unit, back: (x) => bounded(x, Infinity) ** 2, readable: true }
        : asPooled;
    case "identity":
      return { unit, back: (x) => x, readable: true };
    default:
      return asPooled;
  }
}

const asPooled: ReadingScale = { unit: "difference", back: (x) => x, readable: false };
