import { build, stop } from "esbuild";
import { relative, sep } from "node:path";
import { olderEngines } from "./older_engines.ts";
import type { Door } from "./read_plan.ts";

/** The modules of a package by path, and the packages that they import. */
export interface BundledDoors {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly packages: readonly string[];
}

/**
 * Bundles the doors as modules of JavaScript that share what they have in common: a thousand
 * sources would take Node longer to find than to run. Names are kept, for whoever reads a stack.
 */
export async function bundleDoors(root: string, doors: readonly Door[]): Promise<BundledDoors> {
  try {
    const { outputFiles, metafile } = await build({
      absWorkingDir: root,
      entryPoints: Object.fromEntries(doors.map(({ file, source }) => [file, source])),
      outdir: "package",
      chunkNames: "shared/[hash]",
      bundle: true,
      define: olderEngines.define,
      inject: [...olderEngines.inject],
      splitting: true,
      write: false,
      metafile: true,
      packages: "external",
      format: "esm",
      platform: "neutral",
      target: "es2022",
      charset: "utf8",
      legalComments: "none",
      logLevel: "silent",
    });
    const folder = `${root}${sep}package`;
    const files = new Map(
      outputFiles.map(({ path, contents }) => [
        relative(folder, path).split(sep).join("/"),
        contents,
      ]),
    );
    const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports)
      .flatMap(({ path, external }) => external === true ? [path] : []);
    const resolved = outputFiles.flatMap(({ text }) =>
      [...text.matchAll(/import\.meta\.resolve\([`"]([^`"]+)/g)].map(([, path = ""]) => path)
    );
    return { files, packages: packagesOf([...imported, ...resolved]) };
  } finally {
    await stop();
  }
}

/** Names of packages among specifiers: "@noble/hashes" of "@noble/hashes/sha2.js". */
function packagesOf(specifiers: readonly string[]): string[] {
  const names = specifiers.filter((path) => !path.startsWith("node:")).map((path) =>
    path.split("/").slice(0, path.startsWith("@") ? 2 : 1).join("/")
  );
  return [...new Set(names)].sort();
}
