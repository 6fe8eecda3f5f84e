import { codecheckYml } from "../codecheck/codecheck_yml.ts";
import type { Verification } from "./types.ts";

/** The codecheck.yml of a rerun: the outputs that were checked, and what became of each. */
export function toCodecheck(found: Verification): string {
  const files = found.outputs.filter(({ grade }) => grade !== "not checked here");
  return codecheckYml({
    title: found.title,
    authors: [],
    files: files.map(({ path, grade, step, reason }) => ({
      path: `outputs/${found.review}/${path}`,
      comment: [grade, step === null ? "" : `notebook ${step}`, reason].filter(Boolean).join("; "),
    })),
    summary: `${found.sentence} The notebooks were rerun without network, subprocesses or access ` +
      `to the committed outputs, by Deno ${found.denoVersion}.`,
  });
}
