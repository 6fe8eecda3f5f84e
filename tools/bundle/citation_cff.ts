import type { BundleAbout, Contributor } from "./types.ts";

/**
 * How to cite the bundle, as CITATION.cff 1.2.0 has it: the data and results of the review, with the
 * software that computed them as a reference. Scalars are JSON strings, which YAML reads as they are.
 *
 * @see https://doi.org/10.5281/zenodo.5171937
 */
export function citationCff(about: BundleAbout): string {
  const { contributors, keywords, licenses } = about;
  // The format asks for one author at least, and takes none twice.
  const authors = contributors.length > 0 ? contributors : [{ title: "The authors of the review" }];
  const terms = licenses.find(({ path }) => path !== undefined && /^https?:/.test(path))?.path;
  return [
    "cff-version: 1.2.0",
    'message: "If you use these data or results, please cite them with these metadata."',
    "type: dataset",
    `title: ${quote(about.title)}`,
    `abstract: ${quote(about.description)}`,
    `date-released: ${quote(about.date)}`,
    // The names of licences in the format are those of SPDX, which a review need not know.
    ...(terms === undefined ? [] : [`license-url: ${quote(terms)}`]),
    "authors:",
    ...new Set(authors.map(nameOf)),
    ...listOf("keywords", [...new Set(keywords)]),
    "references:",
    "  - type: software",
    '    title: "reforest"',
    `    version: ${quote(about.manifest.libraryVersion)}`,
    "    authors:",
    '      - name: "The reforest authors"',
    "",
  ].join("\n");
}

const quote = (text: string) => JSON.stringify(text.replace(/\s+/g, " "));

/** A person by the parts of the name, or a group by its name. */
function nameOf({ title, givenName, familyName }: Contributor): string {
  const parts = [
    ...(familyName === undefined ? [] : [`family-names: ${quote(familyName)}`]),
    ...(givenName === undefined ? [] : [`given-names: ${quote(givenName)}`]),
  ];
  return `  - ${(parts.length === 0 ? [`name: ${quote(title)}`] : parts).join("\n    ")}`;
}

function listOf(key: string, texts: readonly string[]): string[] {
  return texts.length === 0 ? [] : [`${key}:`, ...texts.map((text) => `  - ${quote(text)}`)];
}
