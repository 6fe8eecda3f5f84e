import type { ValueColumns } from "../analysis/column_types.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import { givenAs } from "../measure/given_as.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import type { Measure } from "../measure/types.ts";
import { valueRoles, type ValueShape, valueShapeOf } from "../measure/value_roles.ts";
import { designsOf, measuresOf } from "./measures_of.ts";
import type { PlacedFault } from "./placed_fault.ts";

const quoted = (codes: readonly string[]) => codes.map((code) => JSON.stringify(code)).join(", ");

/** Checks that the choices of an analysis with values fit the values. */
export function checkValues(
  plan: AnalysisPlan,
  values: ValueColumns,
  at: (property: keyof AnalysisPlan) => string,
): PlacedFault[] {
  const shape = valueShapeOf(values);
  const { level, ...columns }: { readonly level?: number; readonly [role: string]: unknown } = {
    ...values,
  };
  const roles = Object.keys(columns).join(", ");
  const fault = (
    property: keyof AnalysisPlan,
    found: string,
    allowed: string,
    advice: string,
  ): PlacedFault => ({ pointer: at(property), found, allowed, advice });
  if (shape === null) {
    return [fault("values", roles, shapesFor(plan.measure), "name the columns of one of these")];
  }

  const { design, measure, pooling } = plan;
  const fitting = measuresOf(plan);
  const rates = shape === "rate" || shape === "two-rates";
  const ofCounts = (["counts", "arms", "sumWithin"] as const).filter((name) =>
    plan[name] !== undefined
  );
  const ofCells = (["zeroCells", "increment"] as const).filter((name) => plan[name] !== undefined);
  const cells = rates && (measure === null || measureFacts[measure]?.takesIncrement !== false);
  return [
    ...ofCounts.map((name) =>
      fault(name, `${name} beside values`, "values of one row a study", `remove "${name}"`)
    ),
    ...(level === undefined || shape === "interval" ? [] : [
      fault("values", `level with ${roles}`, "level with estimate, lower and upper", "remove it"),
    ]),
    ...(designsOf[shape].includes(design) ? [] : [fault(
      "design",
      JSON.stringify(design),
      `${quoted(designsOf[shape])} for the values ${roles}`,
      "choose one of these, or correct the values",
    )]),
    ...(measure !== null && (fitting.includes(measure) || !(measure in measureFacts)) ? [] : [fault(
      "measure",
      JSON.stringify(measure),
      `${quoted(fitting)} for the values ${roles}`,
      "choose one of these, or correct the values",
    )]),
    ...(pooling === "mantel-haenszel" || pooling === "peto"
      ? [fault(
        "pooling",
        JSON.stringify(pooling),
        '"inverse-variance", "none" with values',
        "choose one of these: the method needs counts",
      )]
      : []),
    ...(plan.headline === "crude"
      ? [fault(
        "headline",
        '"crude" with values',
        '"pooled", "none"',
        "choose one of these: only counts are added up over studies",
      )]
      : []),
    ...(plan.mixedModel === true && !rates
      ? [fault(
        "mixedModel",
        `true with the values ${roles}`,
        "true with counts, or with events and time",
        "remove it: the model is one of events",
      )]
      : []),
    ...(cells ? [] : ofCells.map((name) =>
      fault(
        name,
        JSON.stringify(plan[name]),
        "none with these values",
        "remove it: nothing is added to these values",
      )
    )),
    ...(cells && plan.zeroCells === "treatment-arm"
      ? [fault(
        "zeroCells",
        '"treatment-arm"',
        '"only0", "all", "if0all", "none" with events and time',
        "choose one of these",
      )]
      : []),
  ];
}

/** What the values of a measure may be, in words. */
function shapesFor(measure: Measure | null): string {
  const facts = measure === null ? undefined : measureFacts[measure];
  const shapes = (Object.keys(valueRoles) as ValueShape[]).filter((shape) =>
    facts === undefined || measure === null ||
    (shape === "given" || shape === "interval" ? givenAs(measure) !== null : shape === facts.rows)
  );
  const words = shapes.map((shape) =>
    valueRoles[shape].map((place) => place.join(" or ")).join(", ")
  );
  return `${words.join("; or ")}${facts === undefined ? "" : `, for the measure "${measure}"`}`;
}
