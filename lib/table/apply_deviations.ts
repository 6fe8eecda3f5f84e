import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { Deviation } from "./recorded_types.ts";

/**
 * The analyses that are carried out: those of the protocol with the changed choices and without
 * the dropped ones, in its order, and then those that were added.
 */
export function applyDeviations(
  registered: readonly AnalysisPlan[],
  deviations: readonly Deviation[],
): readonly AnalysisPlan[] {
  const dropped = deviations.filter(({ kind }) => kind === "dropped")
    .map(({ analysis }) => analysis);
  return [
    ...registered.filter(({ id }) => !dropped.includes(id))
      .map((plan) => withChoices(plan, deviations)),
    ...deviations.flatMap((entry) => entry.kind === "added" ? [entry.plan] : []),
  ];
}

function withChoices(plan: AnalysisPlan, deviations: readonly Deviation[]): AnalysisPlan {
  const changes = deviations.flatMap((entry) =>
    entry.kind === "changed" && entry.analysis === plan.id ? [[entry.choice, entry.inForce]] : []
  );
  if (changes.length === 0) return plan;
  // The values were held against the schema when they were read. Null leaves a choice to its
  // default; only "measure" has it as a value of its own.
  return Object.fromEntries(
    Object.entries({ ...plan, ...Object.fromEntries(changes) })
      .filter(([choice, value]) => value !== null || choice === "measure"),
  ) as unknown as AnalysisPlan;
}
