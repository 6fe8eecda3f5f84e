import { build, stop } from "esbuild";
import { gzipSync } from "node:zlib";
import { minify } from "terser";
import { olderEngines } from "./older_engines.ts";
import type { Door } from "./read_plan.ts";

/**
 * One file of a door with all that it needs, for a page without a bundler. terser takes another
 * twentieth off what esbuild leaves, since it gives short names again in each function.
 */
export async function browserBundle(root: string, { source }: Door): Promise<string> {
  const { code } = await minify(await bundled(root, source), {
    module: true,
    ecma: 2020,
    format: { comments: false },
  });
  if (code === undefined) throw new Error(`terser, ${source}: found nothing; allowed: a module`);
  return code;
}

/** Bytes that a browser loads: compressed as servers do. */
export function compressedSize(code: string): number {
  return gzipSync(code, { level: 9 }).length;
}

async function bundled(root: string, source: string): Promise<string> {
  try {
    const { outputFiles: [file] } = await build({
      absWorkingDir: root,
      entryPoints: [source],
      bundle: true,
      define: olderEngines.define,
      inject: [...olderEngines.inject],
      write: false,
      // terser chooses the names.
      minifySyntax: true,
      minifyWhitespace: true,
      // Asked for only where there is no document to draw in.
      external: ["linkedom"],
      format: "esm",
      platform: "browser",
      target: "es2022",
      charset: "utf8",
      legalComments: "none",
      logLevel: "silent",
    });
    if (file === undefined) throw new Error(`esbuild, ${source}: found no bundle; allowed: one`);
    return file.text;
  } finally {
    await stop();
  }
}
