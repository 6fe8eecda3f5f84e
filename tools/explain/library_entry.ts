import type { Files } from "./compare_files.ts";

/** Where the module that opens a library stands in a tree. */
export const entryPath = "entry.ts";

/** The functions that a rerun calls; those of the second list were written later than the first. */
const wanted = [["parseReview", "runAnalysis"], ["manuscriptResults", "reviewNumbers"]] as const;

/**
 * A module that opens a library at the functions that a rerun calls, by the files that define them:
 * doors have moved, and what they open besides decides no number.
 *
 * @param whose In an error, whose library this is.
 * @throws {Error} if the library cannot read and run a review.
 */
export function libraryEntry(library: Files, whose: string): string {
  const texts = [...library].filter(([path]) => path.endsWith(".ts"))
    .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const);
  const lines = wanted.flat().flatMap((name) => {
    const pattern = new RegExp(`^export (?:async )?function ${name}\\b`, "m");
    const found = texts.find(([, text]) => pattern.test(text));
    return found ? [`export { ${name} } from "./${found[0]}";\n`] : [];
  });
  const missing = wanted[0].filter((name) => !lines.some((line) => line.includes(`{ ${name} }`)));
  if (missing.length > 0) {
    throw new Error(
      `explain: found no function ${missing.join(", ")} in lib/ of ${whose}; allowed: a library ` +
        "that reads and runs a review; choose a later commit",
    );
  }
  const isWhole = lines.length === wanted.flat().length;
  return (isWhole ? lines : lines.slice(0, wanted[0].length)).join("");
}
