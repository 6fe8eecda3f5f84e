import { multiverse } from "../diagnose/multiverse.ts";
import type { InclusionSet, Multiverse, Specification } from "../diagnose/multiverse_types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { valueShapeOf } from "../measure/value_roles.ts";
import type { Table } from "../table/types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { planRows } from "./plan_rows.ts";
import type { AnalysisPlan } from "./protocol.ts";

/** The multiverse of a plan, be it in a protocol or not. */
export function multiverseOf(
  plan: AnalysisPlan,
  tables: Readonly<Record<string, Table>>,
): Multiverse | NotApplicable {
  const { decision, multiverse: options } = plan;
  if (!decision || !options || !plan.measure) {
    return {
      kind: "not-applicable",
      reason: `${plan.title}: the protocol names no decision threshold and no options to combine.`,
    };
  }
  const { sets = [], ...choices } = options;
  const plans = [
    { name: "as planned", plan },
    ...sets.map(({ name, ...change }) => ({
      name,
      plan: { ...plan, ...change },
    })),
  ];
  const inclusion = plans.map((part) => inclusionSet(part.name, part.plan, tables));
  return multiverse(
    inclusion,
    {
      measures: [plan.measure],
      ...(plan.zeroCells ? { zeroCells: [plan.zeroCells] } : {}),
      ...(plan.pooling === "none" ? {} : { poolings: [plan.pooling] }),
      ...(plan.model ? { models: [plan.model] } : {}),
      ...(plan.tau2 ? { tau2: [plan.tau2] } : {}),
      ...(plan.interval ? { intervals: [plan.interval] } : {}),
      ...choices,
      ...(addsNothing(plan) ? { zeroCells: ["none"] } : {}),
      level: plan.level ?? 0.95,
    },
    decision,
    planned(plan),
  );
}

function inclusionSet(
  name: string,
  plan: AnalysisPlan,
  tables: Readonly<Record<string, Table>>,
): InclusionSet {
  return { name, rows: planRows(plan, tables).rows };
}

/** Effects as given have no cells, whatever they are called. */
function addsNothing({ values }: AnalysisPlan): boolean {
  const shape = values && valueShapeOf(values);
  return shape === "given" || shape === "interval";
}

function planned(plan: AnalysisPlan): Specification | undefined {
  if (plan.pooling === "none" || plan.measure === null) return undefined;
  const plain = plan.pooling !== "inverse-variance" || addsNothing(plan) ||
    !measureFacts[plan.measure].takesIncrement;
  const common = plan.pooling !== "inverse-variance" || plan.model === "common";
  return {
    set: "as planned",
    measure: plan.measure,
    zeroCells: plain ? "none" : plan.zeroCells ?? "only0",
    pooling: plan.pooling,
    model: common ? "common" : "random",
    tau2: common ? null : plan.tau2 ?? "REML",
    interval: common ? "wald" : plan.interval ?? "hartung-knapp-adhoc",
  };
}
