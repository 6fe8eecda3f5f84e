import { digest } from "../run/digest.ts";
import type { Manifest } from "../run/manifest.ts";
import { crateFaults } from "./crate_faults.ts";
import { nameFaults } from "./name_faults.ts";
import { readSums, sumsPath } from "./sums.ts";
import { type BundleFiles, jsonOf, textOf } from "./types.ts";

/**
 * Everything that is wrong with a bundle, from its own files: digests against SHA256SUMS (both ways),
 * digests of data, code and outputs against the manifest of the run, files that the metadata speak of
 * and that are not there, or the other way round, and names that not every system can store. None
 * when it is whole.
 */
export async function verifyBundle(files: BundleFiles): Promise<readonly string[]> {
  const digests = new Map(
    await Promise.all(
      [...files].map(async ([path, bytes]) => [path, await digest(bytes)] as const),
    ),
  );
  return [
    ...sumFaults(files, digests),
    ...manifestFaults(files, digests),
    ...crateFaults(files),
    ...codecheckFaults(files),
    ...nameFaults([...files.keys()]),
  ];
}

type Digests = ReadonlyMap<string, string>;

function sumFaults(files: BundleFiles, digests: Digests): string[] {
  if (!files.has(sumsPath)) return [`${sumsPath}: found no such file; allowed: a list of digests`];
  const sums = readSums(textOf(files, sumsPath));
  const listed = new Set(sums.map(({ path }) => path));
  return [
    ...sums.flatMap(({ path, sha256 }, i) =>
      path === null
        ? [`${sumsPath}, line ${i + 1}: found no digest with a path; allowed: as sha256sum writes`]
        : faultOf(digests, path, sha256, sumsPath)
    ),
    ...[...files.keys()].filter((path) => path !== sumsPath && !listed.has(path))
      .map((path) => `${path}: found a file that ${sumsPath} does not list`),
  ];
}

function manifestFaults(files: BundleFiles, digests: Digests): string[] {
  const paths = [...files.keys()].filter((path) => /^outputs\/[^/]+\/manifest\.json$/.test(path));
  const [path] = paths;
  if (path === undefined || paths.length > 1) {
    return [`outputs: found ${paths.length} manifests; allowed: one, of the review of the bundle`];
  }
  const manifest = jsonOf<Manifest>(files, path);
  if (manifest === null) return [`${path}: found no JSON; allowed: what make writes`];
  const folder = `outputs/${manifest.review}/`;
  const known = new Set([path, ...manifest.outputs.map((output) => folder + output.path)]);
  const origins = new Set([...manifest.inputs, ...manifest.sources].map((file) => file.path));
  return [
    ...[...manifest.inputs, ...manifest.sources]
      .flatMap((file) => faultOf(digests, file.path, file.sha256, path)),
    ...manifest.outputs
      .flatMap((file) => faultOf(digests, folder + file.path, file.sha256, path)),
    ...[...files.keys()].filter((file) => file.startsWith(folder) && !known.has(file))
      .map((file) => `${file}: found a file that ${path} does not list`),
    ...[...files.keys()].filter((file) => isOrigin(file, manifest.review) && !origins.has(file))
      .map((file) => `${file}: found a file that ${path} does not list`),
  ];
}

/** Whether the run would have read the file, and its manifest have listed it (`originsOf`). */
function isOrigin(file: string, review: string): boolean {
  return file.startsWith(`data/${review}/`) || /^(page|tools|vendor)\//.test(file) ||
    /^lib\/.*\.(ts|json)$/.test(file) || /^notebooks\/[^/]+\.ipynb$/.test(file);
}

function faultOf(digests: Digests, path: string, sha256: string, by: string): string[] {
  const found = digests.get(path);
  if (found === sha256) return [];
  return [
    found === undefined
      ? `${path}: found no such file; ${by} lists it`
      : `${path}: found other bytes than ${by} says`,
  ];
}

function codecheckFaults(files: BundleFiles): string[] {
  const name = "codecheck.yml";
  if (!files.has(name)) return [`${name}: found no such file; allowed: the files to make again`];
  return [...textOf(files, name).matchAll(/^ {2}- file: (".*")$/gm)]
    .map(([, quoted]) => JSON.parse(quoted ?? '""') as string)
    .filter((path) => !files.has(path))
    .map((path) => `${path}: found no such file; ${name} lists it`);
}
