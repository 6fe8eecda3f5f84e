import { DataProblems } from "reforest";
import {
  deduplicateRecords,
  describeDeduplication,
  parseReview,
  plural,
  readCochranePackage,
  readRevman5,
  recordsTable,
  type ReviewFile,
  reviewPackage,
  reviewTemplate,
  runAnalysis,
  tableToCsv,
  type TemplateKind,
} from "reforest/review";
import { nameOf } from "../records/arguments.ts";
import { readExports } from "../records/read_exports.ts";

/** The files of a new review, and what to tell of them. */
export interface ImportedFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly told: readonly string[];
}

/**
 * The files of a review, from the files of other programs: one file of RevMan, or exported records.
 *
 * @throws {DataProblems} with every fault of the files.
 */
export async function importFiles(
  name: string,
  from: readonly string[],
  kind: TemplateKind | null = null,
): Promise<ImportedFiles> {
  for (const path of from) {
    const bytes = await bytesOf(path);
    const read = readerOf(bytes)?.(nameOf(path), bytes);
    if (read === undefined) continue;
    if (from.length > 1) throw new DataProblems([alone(path)]);
    if (kind !== null) throw new DataProblems([untyped(path, kind)]);
    if (read.review === null) throw new DataProblems(read.problems);
    return imported(name, read.review);
  }
  const template = kind === null ? {} : { kind };
  if (from.length === 0) return { files: reviewTemplate(name, template), told: [] };
  const exports = await readExports(from);
  const deduplication = deduplicateRecords(exports.flatMap(({ records }) => records));
  return {
    files: reviewTemplate(name, {
      ...template,
      records: tableToCsv(recordsTable(deduplication)),
    }),
    told: [
      describeDeduplication(deduplication),
      "make records lists the merges, and the pairs to look at",
    ],
  };
}

/** By content: a ZIP file begins with PK, a file of RevMan has its element near the head. */
function readerOf(bytes: Uint8Array) {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2000));
  if (head.startsWith("PK")) return readCochranePackage;
  return head.includes("<COCHRANE_REVIEW") ? readRevman5 : null;
}

function imported(name: string, review: ReviewFile): ImportedFiles {
  const { files, analyses, left, differences } = reviewPackage(review, name);
  const parsed = parseReview(name, files);
  const compared = analyses.flatMap(({ id }) => {
    const { published, sensitivity } = runAnalysis(parsed, id);
    const beside = sensitivity.flatMap((other) => other.published);
    const own = new Set(published.map(({ claim }) => claim));
    return [...published, ...beside.filter(({ claim }) => !own.has(claim))].map((figure) => ({
      ...figure,
      asStored: beside.some(({ claim, agrees }) => claim === figure.claim && agrees),
    }));
  });
  const apart = compared.filter(({ agrees }) => agrees === false);
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [title, ...items.map((item) => `  ${item}`)];
  return {
    files,
    told: [
      `${review.file} (${review.program}): ${plural(analyses.length, "analysis", "analyses")}, ` +
      plural(review.studies.length, "study", "studies"),
      "stored results that come out as stored: " +
      `${compared.length - apart.length} of ${compared.length}`,
      ...list(
        "differ:",
        apart.map(({ label, differences, asStored }) =>
          `${label}: ${differences.join("; ")}` +
          (asStored ? " (the effects that the file stores give what it stores)" : "")
        ),
      ),
      ...list("the program computes otherwise:", differences),
      ...list("not carried over:", left),
    ],
  };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await Deno.readFile(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound || error instanceof Deno.errors.IsADirectory)) {
      throw error;
    }
    throw new DataProblems([{
      file: path,
      line: null,
      column: null,
      found: "no such file",
      allowed: "a file of RevMan, a data package, or exported records",
      advice: "check the name",
    }]);
  }
}

function alone(path: string) {
  return {
    file: nameOf(path),
    line: null,
    column: null,
    found: "a review beside other files",
    allowed: "one review, or several exports of records",
    advice: "import the review alone",
  };
}

function untyped(path: string, kind: TemplateKind) {
  return {
    file: nameOf(path),
    line: null,
    column: null,
    found: `a review beside the type "${kind}"`,
    allowed: "a type for reviews to fill in",
    advice: "leave the type out: the file says what its studies report",
  };
}
