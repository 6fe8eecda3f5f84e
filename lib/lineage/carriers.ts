import { reviewPassages } from "../report/manuscript/review_passages.ts";
import type { ManuscriptResults } from "../report/numbers/review_numbers.ts";
import type { NamedNumber } from "../report/numbers/types.ts";
import type { Review } from "../table/review_types.ts";
import type { Output } from "./types.ts";

/** Ids of the passages of the manuscript that print one of these numbers. */
export function sentencesWith(
  { protocol }: Review,
  results: ManuscriptResults,
  numbers: readonly NamedNumber[],
  ids: ReadonlySet<string>,
): readonly string[] {
  // Versions of programs are printed in one sentence and are no named numbers.
  return reviewPassages(protocol, results, numbers, { deno: "" })
    .filter(({ parts }) =>
      parts.some((part) => typeof part === "object" && "pointer" in part && ids.has(part.id))
    ).map(({ id }) => id);
}

/**
 * Outputs that were made from one of the files and belong to one of the analyses, by the id of the
 * analysis in their name; those that name no analysis are taken by their files alone.
 */
export function outputsFrom(
  review: Review,
  outputs: readonly Output[],
  files: readonly string[],
  analyses: ReadonlySet<string>,
  known: readonly string[],
): readonly string[] {
  const wanted = new Set(files.map((file) => `data/${review.name}/${file}`));
  return outputs.filter(({ path, inputs }) => {
    const owner = ownerOf(path, known);
    return inputs.some((input) => wanted.has(input)) && (owner === null || analyses.has(owner));
  }).map(({ path }) => path).sort();
}

/** The analysis in the name of a file; the longest, where one id is part of another. */
function ownerOf(path: string, known: readonly string[]): string | null {
  const name = `-${path.replace(/^.*\//, "").replace(/\..*$/, "")}-`;
  const owners = known.filter((id) => name.includes(`-${id}-`));
  return owners.sort((one, other) => other.length - one.length)[0] ?? null;
}

/** Tables (as CSV) and figures (as SVG) among paths of outputs, by their ids. */
export function tablesAndFigures(paths: readonly string[]): {
  readonly tables: readonly string[];
  readonly figures: readonly string[];
} {
  const ids = (pattern: RegExp) => paths.flatMap((path) => path.match(pattern)?.[1] ?? []);
  return { tables: ids(/^tables\/(.*)\.csv$/), figures: ids(/^figures\/(.*)\.svg$/) };
}
