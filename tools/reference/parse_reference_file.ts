import type { ReferenceFile, Row } from "./types.ts";

/** Tables of distribution functions, by R's name of the function: arguments and `value`. */
type Tables = Readonly<Record<string, readonly Row[]>>;

function isTables(content: object): content is Tables {
  return Object.values(content).every((rows) =>
    Array.isArray(rows) && rows.every((row: Row) => typeof row["value"] === "number")
  );
}

/** Each table becomes a case, so that distributions are compared like everything else. */
function fromTables(tables: Tables): ReferenceFile {
  return {
    family: "distributions",
    versions: {},
    inputs: tables,
    cases: Object.entries(tables).map(([name, rows]) => ({
      id: `distributions/${name}`,
      family: "distributions",
      dataset: name,
      reference: name,
      input: name,
      settings: { function: name },
      expected: { value: rows.map((row) => Number(row["value"])) },
    })),
  };
}

/** Reads a file of cases; throws, naming the file, when it is none. */
export function parseReferenceFile(path: string, text: string): ReferenceFile {
  const content: unknown = JSON.parse(text);
  if (typeof content !== "object" || content === null) {
    throw new Error(`${path}: found no object; allowed: the schema of tests/reference/README.md`);
  }
  if (isTables(content)) return fromTables(content);
  const { family, inputs, cases } = content as Partial<ReferenceFile>;
  if (typeof family !== "string" || typeof inputs !== "object" || !Array.isArray(cases)) {
    throw new Error(
      `${path}: found ${Object.keys(content).join(", ")}; allowed: family, versions, inputs, cases`,
    );
  }
  return content as ReferenceFile;
}
