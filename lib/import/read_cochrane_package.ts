import { sha256Hex } from "../table/sha256_hex.ts";
import type { DataProblem } from "../table/types.ts";
import { cochraneJudgements } from "./cochrane_judgements.ts";
import { cochraneOutcome, numberOf } from "./cochrane_outcome.ts";
import { type CochraneTable, cochraneTable } from "./cochrane_table.ts";
import type { ReadReviewFile, ReviewFile } from "./review_file_types.ts";
import { zipEntries } from "./zip_entries.ts";

const settingsFile = "-overall-estimates-and-settings.csv";
const subgroupsFile = "-subgroup-estimates.csv";
const dataFile = "-data-rows.csv";
const judgementsFile = "-risk-of-bias.csv";

/** Columns without which nothing can be read. */
const needed = {
  [settingsFile]: ["Analysis group", "Analysis number", "Data type", "Effect measure"],
  [subgroupsFile]: ["Analysis group", "Analysis number", "Subgroup"],
  [dataFile]: ["Analysis group", "Analysis number", "Study"],
  [judgementsFile]: ["Study"],
} as const;

/**
 * Reads a Cochrane data package (.zip): what RevMan exports, and what the Cochrane Library offers as
 * "Download data". Versions 1 and 2 of the package are read, whether its files lie in folders or the
 * data are a ZIP file within.
 *
 * Read are the tables of settings and overall estimates, of subgroup estimates, of data rows and of
 * the risk of bias; other files of the package are named in `left`.
 *
 * Faults, all at once: no ZIP file, a password, a missing table or column, an unknown data type,
 * effect measure, method or judgement, a number that is none, data of an analysis without settings, a
 * review of diagnostic tests.
 *
 * @param file How messages and the data package name the file.
 * @param bytes The file.
 * @returns The review, or every fault; never throws on bad data.
 *
 * @example
 * ```ts
 * import { describeProblem } from "reforest";
 * import { readCochranePackage } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const { problems } = readCochranePackage("a.zip", new TextEncoder().encode("PK"));
 * assert.equal(
 *   problems.map(describeProblem).join("\n"),
 *   "a.zip: found a file that is no ZIP file, or a part of one; allowed: a Cochrane data package " +
 *     "(.zip); download the package again",
 * );
 * ```
 *
 * @see https://documentation.cochrane.org/revman-kb/data-package-specification-249561249.html
 */
export function readCochranePackage(file: string, bytes: Uint8Array): ReadReviewFile {
  const { files, problem } = unpack(file, bytes);
  if (problem !== null) return { review: null, problems: [problem] };
  const paths = [...files.keys()];
  const pathOf = (ending: string) => paths.find((path) => path.endsWith(ending));
  if (pathOf("-parameters.csv") !== undefined) {
    return { review: null, problems: [fault(file, "a review of diagnostic tests", again)] };
  }
  const absent = [settingsFile, subgroupsFile, dataFile].filter((end) => pathOf(end) === undefined);
  if (absent.length > 0) {
    return {
      review: null,
      problems: absent.map((end) => fault(file, `no table *${end}`, again)),
    };
  }
  const open = (ending: keyof typeof needed): CochraneTable => {
    const path = pathOf(ending) ?? "";
    return cochraneTable(
      `${file}, ${nameOf(path)}`,
      files.get(path) ?? new Uint8Array(),
      needed[ending],
    );
  };
  const tables = {
    settings: open(settingsFile),
    subgroups: open(subgroupsFile),
    data: open(dataFile),
    judgements: pathOf(judgementsFile) === undefined ? null : open(judgementsFile),
  };
  return reviewOf(file, sha256Hex(bytes), paths, tables);
}

const again = "download the data package of an intervention review";

interface Tables {
  readonly settings: CochraneTable;
  readonly subgroups: CochraneTable;
  readonly data: CochraneTable;
  readonly judgements: CochraneTable | null;
}

function reviewOf(
  file: string,
  sha256: string,
  paths: readonly string[],
  tables: Tables,
): ReadReviewFile {
  const { settings, subgroups, data, judgements } = tables;
  const all = [settings, subgroups, data, ...(judgements === null ? [] : [judgements])];
  const faults = () => all.flatMap((table) => table.problems);
  if (faults().length > 0) return { review: null, problems: faults() };

  const known = new Set(settings.rows.map(numberOf));
  for (const row of [...data.rows, ...subgroups.rows]) {
    if (known.has(numberOf(row))) continue;
    row.fault("Analysis number", numberOf(row), `analyses of *${settingsFile}`, again);
  }
  for (const row of data.rows) {
    if (row.text("Study") === "") row.fault("Study", "an empty cell", "the name of a study", again);
  }
  const read = settings.rows.map((row) => {
    const same = (other: typeof row) => numberOf(other) === numberOf(row);
    return cochraneOutcome(row, subgroups.rows.filter(same), data.rows.filter(same));
  });
  const judged = judgements && cochraneJudgements(judgements);
  const outcomes = read.filter(({ rows }) => rows.length > 0);
  if (faults().length > 0) return { review: null, problems: faults() };
  if (outcomes.length === 0) {
    return { review: null, problems: [fault(file, "no analysis with data", again)] };
  }
  const years = new Map(data.rows.map((row) => [row.text("Study"), row.text("Study year")]));
  const ids = new Set([...years.keys(), ...(judged?.studies ?? []).map(({ studyId }) => studyId)]);
  const dataPath = nameOf(paths.find((path) => path.endsWith(dataFile)) ?? "");
  const review: ReviewFile = {
    kind: "review-file",
    program: "Cochrane data package",
    file,
    sha256,
    title: `Cochrane review ${dataPath.slice(0, -dataFile.length)}`.trim(),
    studies: [...ids].map((studyId) => {
      const year = /\d{4}/.exec(years.get(studyId) ?? "")?.[0];
      return { studyId, year: year === undefined ? null : Number(year) };
    }),
    outcomes,
    judgements: judged,
    left: [
      ...paths.filter((path) => !Object.keys(needed).some((end) => path.endsWith(end)))
        .map((path) => `the file ${nameOf(path)}`),
      ...read.filter(({ rows }) => rows.length === 0)
        .map(({ number, name }) => `analysis ${number} ${name}: it has no data`),
    ],
  };
  return { review, problems: [] };
}

/** The files of the package by path; those of the "-data.zip" within, where there is one. */
function unpack(
  file: string,
  bytes: Uint8Array,
): { readonly files: ReadonlyMap<string, Uint8Array>; readonly problem: DataProblem | null } {
  const isFile = (path: string) => !path.endsWith("/");
  const { entries, problem } = zipEntries(file, bytes, isFile);
  const inner = [...entries].find(([path]) => path.endsWith("-data.zip"));
  if (problem !== null || inner === undefined) return { files: entries, problem };
  const [path, packed] = inner;
  const within = zipEntries(`${file}, ${nameOf(path)}`, packed, isFile);
  const others = [...entries].filter(([name]) => name !== path);
  return { files: new Map([...others, ...within.entries]), problem: within.problem };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function fault(file: string, found: string, advice: string): DataProblem {
  return {
    file,
    line: null,
    column: null,
    found,
    allowed: "a Cochrane data package (.zip) of an intervention review",
    advice,
  };
}
