import type { PackageTable } from "./package_table.ts";
import type { ReviewFile } from "./review_file_types.ts";

/** README.md of an imported review: where it comes from, what is in it and what is not. */
export function packageReadme(
  review: ReviewFile,
  tables: readonly PackageTable[],
  left: readonly string[],
  differences: readonly string[],
): string {
  const list = (items: readonly string[], none: string) =>
    items.length === 0 ? [none] : items.map((item) => `- ${line(item)}`);
  return [
    `# ${line(review.title)}`,
    "",
    `Imported from \`${review.file}\` (${review.program}), SHA-256`,
    `\`${review.sha256}\`.`,
    "",
    "The numbers are those of the file; nobody checked them against the reports of the studies.",
    "The terms of use of the file apply to them: name its authors.",
    "",
    "## Tables",
    ...tables.map(({ resource }) => `- \`${resource.path}\`: ${line(resource.description)}`),
    "",
    "`protocol.json` has one analysis for each outcome, with the choices of the file. Its `published`",
    "compares what is computed here with what the file stores, as figures of the same data.",
    "",
    "## Not carried over",
    ...list(left, "Nothing was left."),
    "",
    "## Where results may differ from those of the program",
    ...list(differences, "No difference is expected."),
    "",
  ].join("\n");
}

function line(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
