import { join } from "node:path";
import { digest } from "./digest.ts";
import { listFiles } from "./list_files.ts";
import type { DigestedFile, Origins } from "./source_files.ts";
import { recordFolder, type StepRecord } from "./step_records.ts";

/** A file of `outputs/<review>/`, who wrote it and from what. */
export interface OutputFile extends DigestedFile {
  readonly bytes: number;
  /** Name of the notebook, or "render". */
  readonly step: string;
  /** Paths from the root of the project; drawings, from which "render" made it, in this folder. */
  readonly inputs: readonly string[];
}

/** What is in `outputs/<review>/manifest.json`. It holds no date: equal runs give equal bytes. */
export interface Manifest {
  readonly review: string;
  readonly denoVersion: string;
  readonly libraryVersion: string;
  readonly inputs: readonly DigestedFile[];
  readonly sources: readonly DigestedFile[];
  readonly outputs: readonly OutputFile[];
  readonly notes: readonly string[];
}

/** What every manifest says of itself. */
export const manifestNotes: readonly string[] = [
  "Paths of inputs and sources start at the root of the project, paths of outputs at this folder.",
  "figures/*.png, figures/*.pdf and notebooks/*.html are listed here and not kept in git; make writes " +
  "them again, and review/index.html holds the notebooks.",
  "Two runs of the same inputs and sources with the same Deno write the same bytes.",
];

/**
 * Lists the files of an output folder with who wrote each.
 *
 * @throws {Error} naming every file that no step, or more than one, says it wrote, and every file
 *   that a step says it wrote and that is not there.
 */
export async function makeManifest(
  output: string,
  about: Pick<Manifest, "review" | "denoVersion" | "libraryVersion"> & Origins,
  records: readonly StepRecord[],
): Promise<Manifest> {
  const paths = (await listFiles("", output)).filter((path) =>
    path !== "manifest.json" && !path.startsWith(`${recordFolder}/`)
  );
  const claims = records.flatMap(({ step, written }) => written.map((file) => ({ step, ...file })));
  const problems = [
    ...paths.flatMap((path) => {
      const steps = claims.filter((claim) => claim.path === path).map(({ step }) => step);
      return steps.length === 1 ? [] : [`${path}: written by ${steps.join(" and ") || "no step"}`];
    }),
    ...claims.filter(({ path }) => !paths.includes(path))
      .map(({ path, step }) => `${path}: ${step} says that it wrote it, and it is not there`),
  ];
  if (problems.length > 0) {
    throw new Error(
      `the output folder does not agree with what the steps say they wrote; allowed is one step ` +
        `for each file:\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
    );
  }
  const outputs = await Promise.all(claims.map(async ({ path, step, inputs }) => {
    const bytes = await Deno.readFile(join(output, path));
    return { path, sha256: await digest(bytes), bytes: bytes.length, step, inputs };
  }));
  outputs.sort((a, b) => (a.path < b.path ? -1 : 1));
  const { review, denoVersion, libraryVersion, inputs, sources } = about;
  const notes = manifestNotes;
  return { review, denoVersion, libraryVersion, inputs, sources, outputs, notes };
}

/** Text of a manifest: one file on each line, so that two versions are easily compared. */
export function serialiseManifest(manifest: Manifest): string {
  const fields = Object.entries(manifest).map(([name, value]) => {
    if (!Array.isArray(value)) return `  "${name}": ${JSON.stringify(value)}`;
    const lines = value.map((entry) => `    ${JSON.stringify(entry)}`);
    return `  "${name}": [\n${lines.join(",\n")}\n  ]`;
  });
  return `{\n${fields.join(",\n")}\n}\n`;
}
