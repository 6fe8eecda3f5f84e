import type { ValidateFunction } from "ajv";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import { compileSchema } from "./compile_schema.ts";
import type { PlacedFault } from "./placed_fault.ts";
import schema from "./schemas/protocol.schema.json" with { type: "json" };
import { validateJson } from "./validate_json.ts";

/** Properties of an analysis that may be another than registered; the id is its name. */
export const choiceNames: readonly string[] = Object.keys(schema.definitions.analysis.properties)
  .filter((name) => name !== "id");

let validator: ValidateFunction<AnalysisPlan> | null = null;

/** Checks one analysis against the schema of a protocol; places are within the analysis. */
export function checkPlanShape(plan: unknown): PlacedFault[] {
  const { definitions } = schema;
  validator ??= compileSchema<AnalysisPlan>({ definitions, $ref: "#/definitions/analysis" });
  const json = { value: plan, problems: [], lineOf: () => null };
  return validateJson("", json, validator).problems.map((problem) => ({
    pointer: problem.pointer ?? "",
    found: problem.found,
    allowed: problem.allowed,
    advice: problem.advice,
  }));
}
