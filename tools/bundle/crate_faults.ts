import { pathOfId } from "./crate_id.ts";
import { sumsPath } from "./sums.ts";
import { type BundleFiles, jsonOf } from "./types.ts";

/** Name of the metadata of a bundle. */
export const cratePath = "ro-crate-metadata.json";

interface Crate {
  readonly "@graph": readonly {
    readonly "@id": string;
    readonly hasPart?: Reference | readonly Reference[];
  }[];
}

interface Reference {
  readonly "@id": string;
}

/**
 * What is wrong with RO-Crate metadata: parts that are neither a file nor a folder of the bundle,
 * files that are no part and lie in none, and references to what is not described.
 */
export function crateFaults(files: BundleFiles): readonly string[] {
  if (!files.has(cratePath)) {
    return [`${cratePath}: found no such file; allowed: metadata of the bundle`];
  }
  const crate = jsonOf<Crate>(files, cratePath);
  const graph = crate?.["@graph"];
  if (!Array.isArray(graph)) return [`${cratePath}: found no graph; allowed: RO-Crate metadata`];
  const ids = new Set(graph.map((entity) => entity["@id"]));
  const given = graph.find((entity) => entity["@id"] === "./")?.hasPart ?? [];
  const parts = [given].flat().map((part) => ({ id: part["@id"], path: pathOfId(part["@id"]) }));
  const paths = parts.flatMap(({ path }) => path ?? []);
  const folders = paths.filter((path) => path.endsWith("/"));
  const isThere = (path: string | null) =>
    path !== null &&
    (path.endsWith("/")
      ? [...files.keys()].some((file) => file.startsWith(path))
      : files.has(path) || path === sumsPath);
  return [
    ...parts.filter(({ path }) => !isThere(path))
      .map(({ id }) => `${id}: found no such file; ${cratePath} lists it`),
    ...[...files.keys()]
      .filter((file) => file !== cratePath && !paths.includes(file))
      .filter((file) => !folders.some((folder) => file.startsWith(folder)))
      .map((file) => `${file}: found a file that ${cratePath} does not list`),
    ...[...new Set(referencesOf(graph))].filter((id) => !ids.has(id) && !/^https?:/.test(id))
      .map((id) => `${cratePath}: found a reference to ${id}; allowed: what it describes`),
  ];
}

/** Ids that entities refer to, by objects that hold nothing else. */
function referencesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesOf);
  if (typeof value !== "object" || value === null) return [];
  const id = "@id" in value && Object.keys(value).length === 1 ? value["@id"] : null;
  return typeof id === "string" ? [id] : Object.values(value).flatMap(referencesOf);
}
