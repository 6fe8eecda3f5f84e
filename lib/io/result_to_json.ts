type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Longest line of a list or an object that stands on one. */
const width = 100;

/**
 * Text of a stored result: numbers at full precision, and whatever fits on a line stands on one, a
 * study or an interval, so that people can read it and two versions are easily compared.
 *
 * @throws {Error} naming a number that JSON does not have.
 */
export function resultToJson(result: unknown): string {
  return `${written(JSON.parse(JSON.stringify(result, onlyFinite)), "")}\n`;
}

function written(value: Json, indent: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((part: Json) => written(part, inner))
    : Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${written(part, inner)}`);
  const [open, close] = isList ? "[]" : "{}";
  const space = isList || parts.length === 0 ? "" : " ";
  const line = `${open}${space}${parts.join(", ")}${space}${close}`;
  if (!line.includes("\n") && indent.length + line.length <= width) return line;
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

// JSON has no NaN and no infinity: JSON.stringify would turn them into null without a word.
function onlyFinite(key: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new Error(`step.result: "${key}" is ${value}; allowed: finite numbers or null`);
  }
  return value;
}
