import type { Verification } from "./types.ts";

/**
 * A codecheck.yml (configuration 1.0 of CODECHECK, https://codecheck.org.uk/spec/config/1.0/) with
 * what a program can know: the outputs and what became of each. Who wrote the paper, who checked,
 * when and under which certificate is for the codechecker to fill in.
 */
export function toCodecheck(found: Verification): string {
  const files = found.outputs.filter(({ grade }) => grade !== "not checked here");
  return [
    "# Pre-filled by make verify. Empty values are for the codechecker to fill in.",
    "---",
    "version: https://codecheck.org.uk/spec/config/1.0/",
    "",
    "paper:",
    `  title: ${quoted(found.title)}`,
    "  authors:",
    `    - name: ""`,
    `      ORCID: ""`,
    `  reference: ""`,
    "",
    files.length === 0 ? "manifest: []" : "manifest:",
    ...files.flatMap(({ path, grade, step, reason }) => [
      `  - file: ${quoted(`outputs/${found.review}/${path}`)}`,
      `    comment: ${
        quoted([grade, step === null ? "" : `notebook ${step}`, reason].filter(Boolean).join("; "))
      }`,
    ]),
    "",
    "codechecker:",
    `  - name: ""`,
    `    ORCID: ""`,
    "",
    `summary: ${
      quoted(
        `${found.sentence} The notebooks were rerun without network, subprocesses or access to ` +
          `the committed outputs, by Deno ${found.denoVersion}.`,
      )
    }`,
    `repository: ""`,
    `check_time: ""`,
    `certificate: ""`,
    `report: ""`,
    "",
  ].join("\n");
}

/** A string of JSON is one of YAML as well. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
