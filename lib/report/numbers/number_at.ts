import { printNumber } from "./print_number.ts";
import type { NamedNumber, NumberPrint, NumberSource } from "./types.ts";

/** The way to a number in a stored result. */
export type Path = readonly (string | number)[];

/**
 * The number at a place of a stored result; none where the result says null there or on the way. The value is read by
 * the path that its pointer writes, so that the two cannot part.
 *
 * @throws {TypeError} if there is nothing at that place, or no number.
 */
export function numberAt(
  source: NumberSource,
  id: string,
  path: Path,
  format: NumberPrint,
): readonly NamedNumber[] {
  let value: unknown = source.result;
  for (const key of path) {
    if (value === null) return [];
    value = typeof value === "object" && value !== null
      ? (value as Readonly<Record<string | number, unknown>>)[key]
      : undefined;
  }
  if (value === null) return [];
  const pointer = pointerOf(path);
  if (typeof value !== "number") {
    throw new TypeError(
      `numberAt, ${id}: found ${typeof value} at ${pointer} of ${source.file}; ` +
        "allowed: a number or null",
    );
  }
  const text = printNumber(value, format);
  return [{ id, value, text, format, result: source.file, pointer }];
}

function pointerOf(path: Path): string {
  return path.map((key) => `/${`${key}`.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Numbers below one place, by name: each with its path from there and how it is printed. */
export function numbersBelow(
  source: NumberSource,
  prefix: string,
  base: Path,
  fields: Readonly<Record<string, readonly [path: Path, format: NumberPrint]>>,
): readonly NamedNumber[] {
  return Object.entries(fields).flatMap(([name, [path, format]]) =>
    numberAt(source, `${prefix}.${name}`, [...base, ...path], format)
  );
}
