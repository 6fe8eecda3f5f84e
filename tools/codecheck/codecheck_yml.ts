/** What is known of a check, before or after it. */
export interface CodecheckFacts {
  readonly title: string;
  readonly authors: readonly string[];
  /** What has to come out again, what it shows or what became of it. */
  readonly files: readonly { readonly path: string; readonly comment: string | null }[];
  /** What a rerun found; null where none was done. */
  readonly summary: string | null;
}

/**
 * A codecheck.yml (configuration 1.0 of CODECHECK) with what a program can know. Who checked, when and
 * under which certificate is for the codechecker to fill in.
 *
 * Scalars are written as JSON strings, which YAML reads as they are.
 *
 * @see https://codecheck.org.uk/spec/config/1.0/
 */
export function codecheckYml({ title, authors, files, summary }: CodecheckFacts): string {
  const quote = (text: string) => JSON.stringify(text.replace(/\s+/g, " "));
  return [
    "---",
    "version: https://codecheck.org.uk/spec/config/1.0/",
    "",
    files.length === 0 ? "manifest: []" : "manifest:",
    ...files.flatMap(({ path, comment }) => [
      `  - file: ${quote(path)}`,
      ...(comment === null ? [] : [`    comment: ${quote(comment)}`]),
    ]),
    "",
    "paper:",
    `  title: ${quote(title)}`,
    "  authors:",
    ...(authors.length === 0 ? [""] : authors).map((name) => `    - name: ${quote(name)}`),
    "",
    ...(summary === null ? [] : [
      `summary: ${quote(summary)}`,
      'repository: ""',
      'check_time: ""',
      'certificate: ""',
      "",
    ]),
    "# To be filled in by whoever checks: name (and ORCID), and where the report is published.",
    "codechecker:",
    '  - name: ""',
    'report: ""',
    "",
  ].join("\n");
}
