import { type Manifest, manifestNotes, type OutputFile } from "../run/manifest.ts";
import type { DigestedFile } from "../run/source_files.ts";
import type { WrittenBy } from "./written_by.ts";
import type { Seal } from "./types.ts";

/**
 * Where a committed manifest does not say what is there: digests of inputs, sources and outputs,
 * files that it leaves out or invents, and what a rerun says of the origin of each output.
 *
 * @param manifest Null when there is none, or it cannot be read.
 * @param written What the rerun wrote, by path; only for these can the origin be checked.
 */
export function checkManifest(
  manifest: Manifest | null,
  seal: Seal,
  written: WrittenBy,
  review: string,
): string[] {
  if (manifest === null) {
    return ["manifest.json: found none that can be read; allowed: the one that make writes"];
  }
  const named = manifest.review === review ? [] : [
    `manifest.json, review: found ${JSON.stringify(manifest.review)}; allowed: "${review}"`,
  ];
  return [
    ...named,
    ...repeated("inputs", manifest.inputs),
    ...repeated("sources", manifest.sources),
    ...repeated("outputs", manifest.outputs),
    ...unlike("inputs", manifest.inputs, seal.inputs),
    ...unlike("sources", manifest.sources, seal.sources),
    ...unlike(
      "outputs",
      manifest.outputs.filter(({ path }) => !isLeftToMake(path, seal)),
      seal.outputs.filter(({ path }) => path !== "manifest.json" && !path.startsWith("print/")),
    ),
    ...manifest.outputs.flatMap((file) => otherOrigin(file, written)),
    ...otherSizes(manifest.outputs, seal),
    ...otherWords(manifest),
  ];
}

/** What no digest is taken of: names that make does not write, and the notes. */
function otherWords(manifest: Manifest): string[] {
  const known = [
    "review",
    "denoVersion",
    "libraryVersion",
    "inputs",
    "sources",
    "outputs",
    "notes",
  ];
  const strange = Object.keys(manifest).filter((name) => !known.includes(name));
  return [
    ...strange.map((name) =>
      `manifest.json, ${name}: found a name that make does not write; allowed: ${known.join(", ")}`
    ),
    ...(JSON.stringify(manifest.notes) === JSON.stringify(manifestNotes) ? [] : [
      `manifest.json, notes: found ${
        JSON.stringify(manifest.notes)
      }; allowed: those that make writes`,
    ]),
  ];
}

/** Of two entries for one file, one could be honest. */
function repeated(list: string, files: readonly DigestedFile[]): string[] {
  const paths = files.map(({ path }) => path);
  const twice = new Set(paths.filter((path, index) => paths.indexOf(path) !== index));
  return [...twice].map((path) =>
    `manifest.json, ${list}, ${path}: found more than one entry; allowed: one for each file`
  );
}

function otherSizes(listed: readonly OutputFile[], { outputs }: Seal): string[] {
  const sizes = new Map(outputs.map(({ path, bytes }) => [path, bytes]));
  return listed.flatMap(({ path, bytes }) => {
    const is = sizes.get(path);
    return is === undefined || is === bytes
      ? []
      : [`manifest.json, outputs, ${path}: found ${bytes} bytes; the file has ${is}`];
  });
}

/** Rasters and pages of notebooks are listed and not kept in git. */
function isLeftToMake(path: string, { outputs }: Seal): boolean {
  return /^figures\/.*\.(?:png|pdf)$|^notebooks\/.*\.html$/.test(path) &&
    !outputs.some((file) => file.path === path);
}

function unlike(
  list: string,
  listed: readonly DigestedFile[],
  there: readonly DigestedFile[],
): string[] {
  const [said, is] = [digestsOf(listed), digestsOf(there)];
  return [...new Set([...said.keys(), ...is.keys()])].sort().flatMap((path) => {
    const [was, now] = [said.get(path), is.get(path)];
    if (was === now) return [];
    const place = `manifest.json, ${list}, ${path}:`;
    if (was === undefined) return [`${place} found no entry; allowed: one for each file`];
    if (now === undefined) return [`${place} found an entry and no such file; allowed: files`];
    return [`${place} found SHA-256 ${was.slice(0, 12)}…; the file has ${now.slice(0, 12)}…`];
  });
}

function otherOrigin(file: OutputFile, written: WrittenBy): string[] {
  const origin = written.get(file.path);
  if (origin === undefined) return [];
  const said = `${file.step} from ${file.inputs.join(", ")}`;
  const is = `${origin.step} from ${origin.inputs.join(", ")}`;
  return said === is ? [] : [
    `manifest.json, outputs, ${file.path}: found that it is written by ${said}; in the rerun by ${is}`,
  ];
}

function digestsOf(files: readonly DigestedFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, sha256 }) => [path, sha256]));
}
