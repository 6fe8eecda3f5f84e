import { factsOfCounts } from "./facts_of_counts.ts";
import { factsOfMeans } from "./facts_of_means.ts";
import { factsOfRates } from "./facts_of_rates.ts";
import { factsOfTheRest } from "./facts_of_the_rest.ts";
import type { Measure, MeasureFacts } from "./types.ts";

/**
 * What is to be known of every effect measure but its formula: name, scale, unit, the value of no
 * effect, the rows that it is computed from.
 *
 * The one place for all of it: effects, back-transformation, reports, figures and the check of
 * protocols read it here, so that a new measure needs no switch elsewhere. Codes are metafor's; HR,
 * DOR and OEV, which metafor does not have, are explained with their rows.
 *
 * @example
 * ```ts
 * import { measureFacts } from "reforest";
 * import assert from "node:assert/strict";
 *
 * assert.equal(measureFacts.SMD.name, "standardised mean difference");
 * assert.equal(measureFacts.IRR.nullValue, 1);
 * assert.equal(measureFacts.PLO.nullValue, null);
 * ```
 */
export const measureFacts: Readonly<Record<Measure, MeasureFacts>> = {
  ...factsOfCounts,
  ...factsOfMeans,
  ...factsOfRates,
  ...factsOfTheRest,
};
