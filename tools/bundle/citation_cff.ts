import type { BundleAbout } from "./types.ts";

/**
 * How to cite the bundle, as CITATION.cff 1.2.0 has it: the data and results of the review, with the
 * software that computed them as a reference. Scalars are JSON strings, which YAML reads as they are.
 *
 * @see https://doi.org/10.5281/zenodo.5171937
 */
export function citationCff(about: BundleAbout): string {
  const quote = (text: string) => JSON.stringify(text.replace(/\s+/g, " "));
  const authors = about.contributors.map(({ title }) => title);
  return [
    "cff-version: 1.2.0",
    'message: "If you use these data or results, please cite them with these metadata."',
    "type: dataset",
    `title: ${quote(about.title)}`,
    `abstract: ${quote(about.description)}`,
    `date-released: ${quote(about.date)}`,
    "authors:",
    // The format asks for one author at least.
    ...(authors.length === 0 ? ["The authors of the review"] : authors).map((name) =>
      `  - name: ${quote(name)}`
    ),
    ...keywordsOf(about.keywords, quote),
    "references:",
    "  - type: software",
    '    title: "reforest"',
    `    version: ${quote(about.manifest.libraryVersion)}`,
    "    authors:",
    '      - name: "The reforest authors"',
    "",
  ].join("\n");
}

function keywordsOf(keywords: readonly string[], quote: (text: string) => string): string[] {
  return keywords.length === 0
    ? []
    : ["keywords:", ...keywords.map((keyword) => `  - ${quote(keyword)}`)];
}
