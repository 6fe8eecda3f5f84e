/** Digests by path. */
export type Tree = ReadonlyMap<string, string>;

/** Files that differ between two states of a folder, each with what happened to it. */
export function compareTrees(before: Tree, after: Tree): string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path) => {
    const [was, is] = [before.get(path), after.get(path)];
    if (was === is) return [];
    if (was === undefined) return [`${path}: new`];
    return [is === undefined ? `${path}: gone` : `${path}: other bytes`];
  });
}
