import { checkDataPackage } from "./check_data_package.ts";
import { checkFiles } from "./check_files.ts";
import { checkFont, type FontFaults } from "./check_font.ts";
import { checkJudgements } from "./check_judgements.ts";
import { checkProtocol } from "./check_protocol.ts";
import { DataProblems } from "./data_problems.ts";
import { type ParsedJson, parseJson } from "./parse_json.ts";
import { parseRecorded } from "./parse_recorded.ts";
import { parseTables } from "./parse_tables.ts";
import type { Review } from "./review_types.ts";
import { schemaValidators } from "./schema_validators.ts";
import { sha256Hex } from "./sha256_hex.ts";
import type { DataProblem } from "./types.ts";
import { validateJson } from "./validate_json.ts";

/**
 * Reads a review from the files of its folder: datapackage.json (what the tables are),
 * protocol.json (what is asked of them) and the tables, each strictly and all against one another.
 *
 * Checked are the grammar of each file, the two JSON files against their schemas, every cell
 * against the declared type and constraints of its column, keys, the rules between columns, the
 * names and values that the protocol uses, and that every file of the folder is declared.
 *
 * @param name Name of the folder in `data/`.
 * @param files Bytes of all files, by their path inside the folder, with forward slashes.
 * @param choices `fontFaults`: opens the font of the figures and says what is wrong with it, which
 *   \`loadReview\` does; by default only that its files are there is checked.
 * @throws {DataProblems} with every fault of every file; nothing is returned then.
 *
 * @example
 * ```ts
 * import { DataProblems } from "reforest";
 * import { parseReview } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.throws(() => parseReview("x", new Map()), (error: unknown) => {
 *   assert.ok(error instanceof DataProblems);
 *   assert.deepEqual(error.problems.map((problem) => problem.file), [
 *     "data/x/datapackage.json",
 *     "data/x/protocol.json",
 *   ]);
 *   return true;
 * });
 * ```
 */
export function parseReview(
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  { fontFaults = () => [] }: { readonly fontFaults?: FontFaults } = {},
): Review {
  const folder = `data/${name}`;
  const validators = schemaValidators();
  const problems: DataProblem[] = [];

  const packageJson = readJson(folder, "datapackage.json", "what the tables are", files);
  problems.push(...packageJson.problems);
  const described = packageJson.value === undefined
    ? { value: null, problems: [] }
    : validateJson(`${folder}/datapackage.json`, packageJson, validators.dataPackage);
  problems.push(...described.problems);
  const dataPackage = described.value;

  const protocolJson = readJson(folder, "protocol.json", "what the review asks", files);
  problems.push(...protocolJson.problems);
  const planned = protocolJson.value === undefined
    ? { value: null, problems: [] }
    : validateJson(`${folder}/protocol.json`, protocolJson, validators.protocol);
  problems.push(...planned.problems);
  const protocol = planned.value;

  if (dataPackage === null) throw new DataProblems(inOrder(problems));
  problems.push(
    ...checkDataPackage(dataPackage, name).map((fault): DataProblem => ({
      file: `${folder}/datapackage.json`,
      line: packageJson.lineOf(fault.pointer),
      column: null,
      ...fault,
    })),
    ...checkFiles(folder, files, dataPackage, protocol === null ? null : protocol.font),
  );
  const { tables, isTrusted, corrections, problems: inTables } = parseTables(
    folder,
    files,
    dataPackage,
  );
  problems.push(...inTables);
  if (protocol !== null) {
    const { lineOf } = protocolJson;
    const told = new Set(planned.problems.map((problem) => problem.pointer));
    problems.push(
      ...checkProtocol(protocol, tables, { folder: name, isTrusted, lineOf })
        .filter((problem) => !told.has(problem.pointer)),
      ...checkFont(folder, protocol.font, files, fontFaults)
        .filter((fault) => !told.has(fault.pointer))
        .map((fault): DataProblem => ({
          file: `${folder}/protocol.json`,
          line: lineOf(fault.pointer),
          column: null,
          ...fault,
        })),
      ...checkJudgements({ tables, isTrusted }, protocol, folder),
    );
  }
  const { problems: inRecorded, ...recorded } = parseRecorded(
    folder,
    files,
    { tables, isTrusted, corrections },
    protocol,
  );
  problems.push(...inRecorded);
  if (problems.length > 0 || protocol === null) throw new DataProblems(inOrder(problems));
  const known = new Map(Object.values(tables).map((table) => [table.file, table.digest]));
  return {
    kind: "review",
    name,
    title: dataPackage.title,
    dataPackage,
    protocol,
    tables,
    ...recorded,
    files: [...files]
      .map(([path, bytes]) => ({ path, sha256: known.get(path) ?? sha256Hex(bytes) }))
      .sort((a, b) => a.path < b.path ? -1 : 1),
  };
}

function readJson(
  folder: string,
  path: string,
  purpose: string,
  files: ReadonlyMap<string, Uint8Array>,
): ParsedJson {
  const bytes = files.get(path);
  if (bytes !== undefined) return parseJson(`${folder}/${path}`, bytes);
  const missing: DataProblem = {
    file: `${folder}/${path}`,
    line: null,
    column: null,
    found: "no such file",
    allowed: `a JSON file that says ${purpose}`,
    advice: "add it",
  };
  return { value: undefined, problems: [missing], lineOf: () => null };
}

/** By file and line; within a line in the order of the checks. */
function inOrder(problems: readonly DataProblem[]): DataProblem[] {
  return [...problems].sort((a, b) =>
    a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1
  );
}
