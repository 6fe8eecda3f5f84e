/** The parts of deno.lock that are read here. */
interface Lock {
  readonly specifiers?: Readonly<Record<string, string>>;
  readonly npm?: Readonly<
    Record<string, { readonly integrity?: string; readonly dependencies?: readonly string[] }>
  >;
}

/** The same package in both states: its version and, where only that differs, its digest. */
export interface PackageChange {
  readonly name: string;
  /** Null where it is not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * The packages behind some names, with all that they depend on, that are not the same in two lock files.
 *
 * @param names As the library imports them.
 */
export function comparePackages(
  before: string,
  after: string,
  names: Iterable<string>,
): readonly PackageChange[] {
  const wanted = [...names];
  const [was, is] = [before, after].map((text) => packagesOf(JSON.parse(text || "{}"), wanted));
  const all = [...new Set([...was?.keys() ?? [], ...is?.keys() ?? []])].sort();
  return all.flatMap((name) => {
    const [old, fresh] = [was?.get(name), is?.get(name)];
    return old === fresh ? [] : [{ name, before: old ?? null, after: fresh ?? null }];
  });
}

/** By name: versions with the beginning of their digests. */
function packagesOf({ specifiers = {}, npm = {} }: Lock, names: readonly string[]) {
  const versions = new Map<string, Set<string>>();
  const left = Object.entries(specifiers).flatMap(([specifier, version]) => {
    const name = specifier.replace(/^npm:/, "").replace(/(?<=.)@.*$/, "");
    return names.includes(name) ? [`${name}@${version}`] : [];
  });
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    const [, name = id, version = ""] = id.match(/^(@?[^@]+)(?:@(.*))?$/) ?? [];
    const key = Object.keys(npm).find((one) =>
      version === "" ? one.startsWith(`${name}@`) : one === id
    );
    const { integrity = "", dependencies = [] } = key === undefined ? {} : npm[key] ?? {};
    const text = `${key?.slice(name.length + 1) ?? version} (${integrity.slice(0, 15)})`;
    const known = versions.get(name) ?? new Set();
    if (known.has(text)) continue;
    versions.set(name, known.add(text));
    left.push(...dependencies);
  }
  return new Map([...versions].map(([name, texts]) => [name, [...texts].sort().join(", ")]));
}
