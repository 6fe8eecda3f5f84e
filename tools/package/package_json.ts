import { declarationOf } from "./declarations.ts";
import type { PackagePlan } from "./read_plan.ts";

/** Packages that only some functions need, and load when they are called. */
const onDemand: readonly string[] = ["danfojs"];

/** The first Node that finds the files of a package by `import.meta.resolve` without a flag. */
const oldestNode = "20.6";

/**
 * The package.json of the library for npm.
 *
 * @param packages What the doors import; each has the version that the project pins.
 * @throws {Error} if one of them is not pinned.
 */
export function packageJson(plan: PackagePlan, packages: readonly string[]): string {
  const pinned = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => {
      const version = plan.pins[name];
      if (version === undefined) {
        throw new Error(`package, ${name}: found no version; allowed: one that deno.json pins`);
      }
      return [name, version];
    }));
  const optional = packages.filter((name) => onDemand.includes(name));
  const content = {
    name: "reforest",
    version: plan.version,
    description: "Meta-analysis: effect sizes, pooling, diagnostics, reviews and figures",
    keywords: ["meta-analysis", "systematic review", "forest plot", "statistics"],
    license: plan.license,
    type: "module",
    sideEffects: false,
    engines: { node: `>=${oldestNode}` },
    exports: Object.fromEntries(plan.doors.map(({ path, file, source }) => [path, {
      types: `./types/${declarationOf(source)}`,
      default: `./${file}.js`,
    }])),
    dependencies: pinned(packages.filter((name) => !onDemand.includes(name))),
    peerDependencies: pinned(optional),
    peerDependenciesMeta: Object.fromEntries(optional.map((name) => [name, { optional: true }])),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
