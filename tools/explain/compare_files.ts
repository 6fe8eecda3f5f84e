import { compareJson } from "./compare_json.ts";
import { compareTables } from "./compare_tables.ts";
import type { Change, Difference } from "./types.ts";

/** Files of a review by their path in its folder. */
export type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** A file that is not what it was; what it is with some changes, null where it is not there. */
export interface FileDifference extends Difference<Uint8Array<ArrayBuffer> | null> {
  readonly path: string;
}

/** Files that say what is done with the data; an entry of them is a choice. */
const choices = ["protocol.json", "deviations.json"];

/**
 * What two states of a review's folder differ in: tables by cells, JSON by entries, and any other
 * file, or one that cannot be read, as a whole.
 */
export function compareFiles(before: Files, after: Files): readonly FileDifference[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  const keys = primaryKeys(after) ?? primaryKeys(before) ?? new Map();
  return paths.flatMap((path): FileDifference[] => {
    const [old, fresh] = [before.get(path), after.get(path)];
    const texts = [old, fresh].map((bytes) => bytes && textOf(bytes));
    if (old && fresh && old.length === fresh.length && old.every((byte, i) => byte === fresh[i])) {
      return [];
    }
    const [was, is] = texts;
    const parts = was !== null && was !== undefined && is !== null && is !== undefined
      ? partsOf(path, was, is, keys.get(path) ?? [])
      : null;
    return [{ path, ...parts ?? emptied(path, was, is) ?? whole(path, old, fresh) }];
  });
}

function partsOf(
  path: string,
  before: string,
  after: string,
  key: readonly string[],
): Difference<Uint8Array<ArrayBuffer>> | null {
  try {
    const kind = choices.includes(path) ? "choice" : "entry";
    const found = path.endsWith(".csv")
      ? compareTables(path, before, after, key)
      : path.endsWith(".json")
      ? compareJson(path, before, after, kind)
      : null;
    // What differs in its layout only has no parts.
    if (!found || found.changes.length === 0) return null;
    return {
      changes: found.changes,
      compose: (applied) => new TextEncoder().encode(found.compose(applied)),
    };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A file that is at one end only, by its entries; null where it is no list of objects under a name. */
function emptied(
  path: string,
  before: string | null | undefined,
  after: string | null | undefined,
): Difference<Uint8Array<ArrayBuffer> | null> | null {
  const there = before ?? after ?? "";
  if (!path.endsWith(".json")) return null;
  const name = listName(there);
  if (name === null) return null;
  const nothing = JSON.stringify({ [name]: [] });
  const parts = partsOf(path, before ?? nothing, after ?? nothing, []);
  if (parts === null) return null;
  const none = JSON.stringify(JSON.parse(nothing), null, 2);
  return {
    changes: parts.changes,
    compose: (applied) => {
      const bytes = parts.compose(applied);
      return new TextDecoder().decode(bytes).trim() === none ? null : bytes;
    },
  };
}

/** The one name of an object that holds nothing but a list of objects. */
function listName(text: string): string | null {
  try {
    const [first, ...more] = Object.entries<unknown>(JSON.parse(text));
    const isList = first && Array.isArray(first[1]) &&
      first[1].every((item) => typeof item === "object" && item !== null);
    return isList && more.length === 0 ? first[0] : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

function whole(
  path: string,
  before: Uint8Array<ArrayBuffer> | undefined,
  after: Uint8Array<ArrayBuffer> | undefined,
): Difference<Uint8Array<ArrayBuffer> | null> {
  const words = (bytes: Uint8Array | undefined) => bytes ? `${bytes.length} bytes` : null;
  const change: Change = {
    id: path,
    kind: "file",
    file: path,
    place: "",
    before: words(before),
    after: words(after),
  };
  return {
    changes: [change],
    compose: (applied) => (applied.has(change.id) ? after : before) ?? null,
  };
}

/** Columns of the keys by file, as datapackage.json has them; null where it cannot be read. */
function primaryKeys(files: Files): ReadonlyMap<string, readonly string[]> | null {
  try {
    const text = new TextDecoder().decode(files.get("datapackage.json"));
    const { resources }: {
      readonly resources: readonly {
        readonly path: string;
        readonly schema?: { readonly primaryKey?: string | readonly string[] };
      }[];
    } = JSON.parse(text);
    return new Map(resources.map(({ path, schema }) => [path, [schema?.primaryKey ?? []].flat()]));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
