import { plansInForce } from "../analysis/plans_in_force.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { Review } from "../table/review_types.ts";

/** A plan that is carried out for an analysis: its own, or one with changed choices. */
export interface Variant {
  readonly analysis: string;
  /** As in `CellUse.variant`. */
  readonly name: string;
  readonly plan: AnalysisPlan;
}

/** All plans that a named number of the review may come from. */
export function variantsOf(review: Review): readonly Variant[] {
  return plansInForce(review).flatMap((plan): Variant[] => {
    const analysis = plan.id;
    const deviates = review.deviations.some((entry) =>
      entry.kind === "changed" && entry.analysis === analysis
    );
    const registered = review.protocol.analyses.filter(({ id }) => deviates && id === analysis);
    return [
      { analysis, name: "", plan },
      ...(plan.sensitivity ?? []).map(({ id, change: { riskDifference: _, ...change } }) => ({
        analysis,
        name: `sensitivity:${id}`,
        plan: { ...plan, ...change },
      })),
      ...(plan.multiverse?.sets ?? []).map(({ name, ...change }) => ({
        analysis,
        name: `set:${name}`,
        plan: { ...plan, ...change },
      })),
      ...registered.map((first) => ({ analysis, name: "registered", plan: first })),
    ];
  });
}
