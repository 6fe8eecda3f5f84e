/** The value at a JSON Pointer into plain data whose names hold no "/" and no "~", if there is one. */
export function valueAt(document: unknown, pointer: string): unknown {
  return pointer.split("/").slice(1).reduce<unknown>(
    (value, name) =>
      typeof value === "object" && value !== null
        ? (value as Readonly<Record<string, unknown>>)[name]
        : undefined,
    document,
  );
}
