import type { ErrorObject, ValidateFunction } from "ajv";
import { explainSchemaError } from "./explain_schema_error.ts";
import type { ParsedJson } from "./parse_json.ts";
import type { DataProblem } from "./types.ts";

/** A value that fits its schema, or its faults. */
export interface ValidatedJson<T> {
  /** Null when the shape is wrong, so that nothing further can be asked of the value. */
  readonly value: T | null;
  readonly problems: readonly DataProblem[];
}

const alternatives = new Set(["anyOf", "oneOf"]);

/** Faults that leave the shape as the type says: a code nobody knows, or a property too many. */
const keepsShape = new Set(["enum", "const", "additionalProperties", "pattern", "uniqueItems"]);

/**
 * Validates a parsed JSON file. Of a choice between several shapes one fault is told, not one for
 * each shape that does not fit.
 */
export function validateJson<T>(
  file: string,
  json: ParsedJson,
  validate: ValidateFunction<T>,
): ValidatedJson<T> {
  if (validate(json.value)) return { value: json.value, problems: [] };
  const errors = validate.errors ?? [];
  const choices = errors.filter((error) => alternatives.has(error.keyword));
  const told = errors.filter((error) =>
    error.keyword !== "if" && !choices.some((choice) => isWithin(error, choice))
  );
  const problems = told.map((error): DataProblem => {
    const { pointer, found, allowed, advice } = explainSchemaError(error);
    const line = json.lineOf(pointer);
    return { file, line, column: null, pointer, found, allowed, advice };
  });
  const usable = told.every((error) => keepsShape.has(error.keyword));
  return { value: usable ? json.value as T : null, problems };
}

/** Whether an error comes from one of the shapes of a choice, none of which fits. */
function isWithin(error: ErrorObject, choice: ErrorObject): boolean {
  if (error.instancePath === choice.instancePath) {
    return error.parentSchema !== choice.parentSchema;
  }
  // A schema with properties of its own beside the choice answers for them itself.
  return error.instancePath.startsWith(`${choice.instancePath}/`) &&
    choice.parentSchema?.["properties"] === undefined;
}
