import { join } from "node:path";

/** An entry point of the library. */
export interface Door {
  /** As a package names it: "." or "./figure". */
  readonly path: string;
  /** File of the package without its extension: "reforest" or "figure". */
  readonly file: string;
  /** Source in the project, e.g. "lib/figure/mod.ts". */
  readonly source: string;
}

/** What deno.json says of the library. */
export interface PackagePlan {
  readonly version: string;
  readonly license: string;
  readonly doors: readonly Door[];
  /** Exact versions of the packages that the project pins, by name. */
  readonly pins: Readonly<Record<string, string>>;
}

interface Config {
  readonly version: string;
  readonly license: string;
  readonly exports: Readonly<Record<string, string>>;
  readonly imports: Readonly<Record<string, string>>;
}

/** Reads deno.json, so that a package has the version, doors and dependencies of the project. */
export async function readPlan(root: string): Promise<PackagePlan> {
  const config: Config = JSON.parse(await Deno.readTextFile(join(root, "deno.json")));
  const pins = Object.entries(config.imports).flatMap(([name, target]) => {
    const version = target.match(/^npm:.+@(\d[^@]*)$/)?.[1];
    return version === undefined ? [] : [[name, version]];
  });
  return {
    version: config.version,
    license: config.license,
    doors: Object.entries(config.exports).map(([path, source]) => ({
      path,
      file: path === "." ? "reforest" : path.slice("./".length),
      source: source.slice("./".length),
    })),
    pins: Object.fromEntries(pins),
  };
}
