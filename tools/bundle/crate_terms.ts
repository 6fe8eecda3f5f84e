import { crateId } from "./crate_id.ts";
import type { Entity } from "./crate_types.ts";
import type { BundleAbout, BundleFiles } from "./types.ts";

/** The terms of the data of a bundle, for its RO-Crate metadata. */
export interface DataTerms {
  /** Ids of what states the terms. */
  readonly ids: readonly string[];
  /** Those of them that are no files of the bundle. */
  readonly entities: readonly Entity[];
  /** What the terms are called, by the path of the file that has them. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The terms of the data, as the dictionary of the data has them: a file beside it, an address of the
 * web, or a name.
 */
export function dataTerms(files: BundleFiles, { review, licenses }: BundleAbout): DataTerms {
  const all = licenses.map(({ name, path, title }, i) => {
    const file = path === undefined ? null : `data/${review}/${path}`;
    if (file !== null && files.has(file)) return { id: crateId(file), file, title };
    const id = path !== undefined && /^https?:/.test(path) ? path : `#licence-${i + 1}`;
    const entity: Entity = {
      "@id": id,
      "@type": "CreativeWork",
      name: title,
      description: "The terms of the data",
      ...(name === undefined ? {} : { identifier: name }),
    };
    return { id, entity, title };
  });
  return {
    ids: all.map(({ id }) => id),
    entities: all.flatMap(({ entity }) => entity ?? []),
    files: new Map(all.flatMap(({ file, title }) => file === undefined ? [] : [[file, title]])),
  };
}
