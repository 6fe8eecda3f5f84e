import type { ErrorObject } from "ajv";
import { nearestName } from "./nearest_name.ts";
import { quoteText } from "./quote_text.ts";

/** What an error of a JSON Schema says, by the grammar of the house. */
export interface ExplainedError {
  readonly pointer: string;
  readonly found: string;
  readonly allowed: string;
  readonly advice: string;
}

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema & { readonly $ref?: string }>>;
}

const types: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
};

/**
 * Puts an error of ajv (validating with `verbose`) into words. `description` in our schemas is
 * what a place allows, worded to stand behind "allowed:".
 */
export function explainSchemaError(error: ErrorObject): ExplainedError {
  const { instancePath: pointer, keyword, params, data } = error;
  const schema = (error.parentSchema ?? {}) as Schema;
  const described = schema.description;
  const found = describeValue(data);
  const correct = "correct the value";
  switch (keyword) {
    case "required": {
      const name = quoteText(params.missingProperty);
      return { pointer, found: `no ${name}`, allowed: `an object with ${name}`, advice: "add it" };
    }
    case "additionalProperties": {
      const name: string = params.additionalProperty;
      const known = Object.keys(schema.properties ?? {});
      const near = nearestName(name, known);
      return {
        pointer: `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
        found: `the property ${quoteText(name)}`,
        allowed: known.join(", "),
        advice: near === null ? "remove it" : `did you mean ${quoteText(near)}?`,
      };
    }
    case "type": {
      const allowed = described ?? [params.type].flat().map((type) => types[type]).join(" or ");
      return { pointer, found, allowed, advice: correct };
    }
    case "enum": {
      const allowed: readonly unknown[] = params.allowedValues;
      const near = typeof data === "string"
        ? nearestName(data, allowed.filter((value) => typeof value === "string"))
        : null;
      return {
        pointer,
        found,
        allowed: allowed.map((value) => JSON.stringify(value)).join(", "),
        advice: near === null ? correct : `did you mean ${quoteText(near)}?`,
      };
    }
    case "const":
      return { pointer, found, allowed: JSON.stringify(params.allowedValue), advice: correct };
    case "minItems": {
      const allowed = params.limit > 1
        ? `a list of ${params.limit} or more`
        : "a list that is not empty";
      return { pointer, found, allowed, advice: "add an item" };
    }
    case "minLength":
      return { pointer, found, allowed: described ?? "text", advice: "write the text" };
    case "uniqueItems":
      return {
        pointer: `${pointer}/${params.i}`,
        found: "an item twice",
        allowed: described ?? "each item once",
        advice: "remove one of them",
      };
    default:
      return {
        pointer,
        found,
        allowed: described ?? error.message ?? keyword,
        advice: correct,
      };
  }
}

function describeValue(value: unknown): string {
  if (typeof value === "string") return quoteText(value);
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object" && value !== null) {
    const keys = Object.keys(value);
    return keys.length === 0 ? "an empty object" : `an object with ${keys.join(", ")}`;
  }
  return JSON.stringify(value);
}
