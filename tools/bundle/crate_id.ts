/**
 * The id of a file in RO-Crate metadata: its path from the root of the bundle, with what may not
 * stand in the path of an IRI escaped. Letters of all languages stay as they are, as the
 * specification asks.
 *
 * @see https://www.researchobject.org/ro-crate/specification/1.1/data-entities.html#encoding-file-paths
 */
export function crateId(path: string): string {
  return path.replace(/[\p{Cc} "#%:<>?[\\\]^`{|}]/gu, encodeURIComponent);
}

/** The path that an id stands for; null where it is no path, or escaped as no program would. */
export function pathOfId(id: string): string | null {
  try {
    const path = decodeURIComponent(id);
    return crateId(path) === id ? path : null;
  } catch {
    return null;
  }
}
