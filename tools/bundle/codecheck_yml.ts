import { captionOf } from "./caption_of.ts";
import type { BundleAbout, BundleFiles } from "./types.ts";

/**
 * A CODECHECK configuration file (version 1.0): the figures and tables that a check has to make
 * again, what each shows, and who wrote the review. Codechecker and report are left for whoever
 * checks.
 *
 * Scalars are written as JSON strings, which YAML reads as they are.
 *
 * @see https://codecheck.org.uk/spec/config/1.0/
 */
export function codecheckYml(files: BundleFiles, about: BundleAbout): string {
  const quote = (text: string) => JSON.stringify(text.replace(/\s+/g, " "));
  const folder = `outputs/${about.review}`;
  const shown = about.manifest.outputs.map(({ path }) => path)
    .filter((path) => /^(figures\/.*\.svg|tables\/.*\.csv)$/.test(path))
    .map((path) => `${folder}/${path}`);
  const authors = about.contributors.map(({ title }) => title);
  return [
    "---",
    "version: https://codecheck.org.uk/spec/config/1.0/",
    "",
    "manifest:",
    ...shown.flatMap((path) => {
      const caption = captionOf(files, path);
      return [
        `  - file: ${quote(path)}`,
        ...(caption === null ? [] : [`    comment: ${quote(caption)}`]),
      ];
    }),
    "",
    "paper:",
    `  title: ${quote(about.title)}`,
    ...(authors.length === 0 ? [] : [
      "  authors:",
      ...authors.map((name) => `    - name: ${quote(name)}`),
    ]),
    "",
    "# To be filled in by whoever checks: name (and ORCID), and where the report is published.",
    "codechecker:",
    '  - name: ""',
    'report: ""',
    "",
  ].join("\n");
}
