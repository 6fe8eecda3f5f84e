import { describeProblem } from "../table/describe_problem.ts";
import { exampleMark } from "../table/example_row.ts";
import { scanJson } from "../table/scan_json.ts";
import type { DataProblem } from "../table/types.ts";
import { templateKinds } from "./template_kinds.ts";
import { type TemplatePlace, templatePlaces } from "./template_places.ts";

/** What a review that was begun from a template waits for. */
export interface GuideToFillIn {
  /** The open places in order, then faults of other kinds. */
  readonly text: string;
  /** Number of open places. */
  readonly open: number;
  /** Faults of other kinds. */
  readonly others: readonly DataProblem[];
}

/**
 * What to write first into a review that `reviewTemplate` began: every place that is still open, in
 * the order in which one fills them in, with file, line, column, what to write and an example.
 * Faults of other kinds are listed behind, in the grammar of all errors.
 *
 * @param name Name of the folder in `data/`.
 * @param files Bytes of its files, by their path inside the folder.
 * @param problems What `parseReview` found.
 * @returns Null where no open place is among the faults.
 *
 * @example
 * ```ts
 * import { DataProblems } from "reforest";
 * import { guideToFillIn, parseReview, reviewTemplate } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const files = reviewTemplate("mine");
 * assert.throws(() => parseReview("mine", files), (error: unknown) => {
 *   assert.ok(error instanceof DataProblems);
 *   const guide = guideToFillIn("mine", files, error.problems);
 *   assert.equal(guide?.others.length, 0);
 *   return guide.text.includes("1. data/mine/protocol.json, line 3, column 12, /title\n");
 * });
 * ```
 */
export function guideToFillIn(
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  problems: readonly DataProblem[],
): GuideToFillIn | null {
  const folder = `data/${name}`;
  const textOf = (path: string) => new TextDecoder().decode(files.get(path));
  const open = templatePlaces.flatMap((place) => {
    const problem = problems.find((one) => isOpen(one, place, folder));
    return problem === undefined ? [] : [{ place, problem }];
  });
  if (open.length === 0) return null;
  const scan = scanJson(textOf("protocol.json"));
  const placeOf = (pointer: string) => {
    const index = scan.places.get(pointer) ?? 0;
    return index - textOf("protocol.json").lastIndexOf("\n", index - 1);
  };
  const items = open.map(({ place, problem }, index) => {
    const { file, line, column, advice } = problem;
    const where = place.pointer === null
      ? [column === null ? [] : [`column "${column}"`]]
      : [`column ${placeOf(place.pointer)}`, place.pointer];
    const example = place.example === null
      ? exampleRow(textOf("studies.csv"))
      : JSON.stringify(place.example);
    return [
      `${index + 1}. ${[file, line === null ? [] : [`line ${line}`], where].flat(2).join(", ")}`,
      `   write    ${place.write}${place.pointer === null ? ` (${advice})` : ""}`,
      ...(example === null ? [] : [`   example  ${example}`]),
    ].join("\n");
  });
  const others = problems.filter((problem) =>
    !templatePlaces.some((place) => isOpen(problem, place, folder))
  );
  const places = open.length === 1 ? "1 place is" : `${open.length} places are`;
  const text = [
    `${folder}: ${places} still to be filled in before anything is computed, in this order:`,
    ...items,
    ...(others.length === 0 ? [] : [["Wrong besides:", ...others.map(describeProblem)].join("\n")]),
    `${folder}/README.md explains every choice; then again: make REVIEW=${name}`,
  ].join("\n\n");
  return { text, open: open.length, others };
}

function isOpen(
  { file, pointer, found }: DataProblem,
  place: TemplatePlace,
  folder: string,
): boolean {
  if (place.pointer !== null) {
    return file === `${folder}/protocol.json` && pointer === place.pointer && found === '""';
  }
  return file === `${folder}/studies.csv` &&
    (found === `"${exampleMark}"` || found === "a header and no rows");
}

/** A row as somebody would write it, for a table that still has the columns of its template. */
function exampleRow(csv: string): string | null {
  const header = (csv.split("\n")[0] ?? "").split(",");
  const kind = Object.values(templateKinds).find(({ columns, example }) =>
    columns.every((column) => header.includes(column)) && example.length === header.length
  );
  return kind === undefined ? null : kind.example.map(quoted).join(",");
}

function quoted(cell: string | number): string {
  return typeof cell === "string" && cell.includes(",") ? `"${cell}"` : `${cell}`;
}
