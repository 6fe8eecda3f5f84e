import type { Measure } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import type { MultiverseOptions, Specification } from "./multiverse_types.ts";

/** Measures that Mantel-Haenszel and Peto pool. */
const mantelHaenszel: readonly Measure[] = ["OR", "RR", "RD"];

/** All combinations, and in words those that do not exist. */
export function specificationsOf(
  sets: readonly string[],
  options: MultiverseOptions,
): { readonly possible: readonly Specification[]; readonly impossible: ReadonlySet<string> } {
  const possible = new Map<string, Specification>();
  const impossible = new Set<string>();
  const keep = (specification: Specification) =>
    possible.set(Object.values(specification).join("\u0000"), specification);
  for (const set of sets) {
    for (const measure of options.measures) {
      for (const pooling of options.poolings ?? ["inverse-variance"]) {
        const known = pooling === "inverse-variance" ||
          (pooling === "peto" ? measure === "OR" : mantelHaenszel.includes(measure));
        if (!known) {
          impossible.add(`${pooling} with measure ${measure}`);
          continue;
        }
        for (const specification of combined(set, measure, pooling, options)) keep(specification);
      }
    }
  }
  return { possible: [...possible.values()], impossible };
}

function combined(
  set: string,
  measure: Measure,
  pooling: Specification["pooling"],
  options: MultiverseOptions,
): Specification[] {
  // Neither Mantel-Haenszel nor Peto adds anything to cells, and both have a common effect; nor is
  // anything added for measures that exist with zero events, or that have no cells.
  const plain = pooling !== "inverse-variance" || !measureFacts[measure].takesIncrement;
  const zeroCells = plain ? ["none" as const] : options.zeroCells ?? ["only0" as const];
  const models = pooling === "inverse-variance"
    ? options.models ?? ["random" as const]
    : ["common" as const];
  return zeroCells.flatMap((rule) =>
    models.flatMap((model): Specification[] => {
      const fixed = { set, measure, zeroCells: rule, pooling, model };
      if (model === "common") return [{ ...fixed, tau2: null, interval: "wald" }];
      return (options.tau2 ?? ["REML" as const]).flatMap((tau2) =>
        (options.intervals ?? ["hartung-knapp-adhoc" as const]).map((interval) => ({
          ...fixed,
          tau2,
          interval,
        }))
      );
    })
  );
}
