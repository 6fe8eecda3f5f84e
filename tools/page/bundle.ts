import { build, type Plugin, stop } from "esbuild";
import { join } from "node:path";
import { olderEngines } from "../package/older_engines.ts";
import { projectRoot } from "../run/project_root.ts";

/** The two scripts of every review page. */
export interface PageScripts {
  /** The program with the library, which leaves `reforestPage.start`. */
  readonly program: string;
  /** Stands in the page as it is, and opens the program. */
  readonly loader: string;
}

let bundled: Promise<PageScripts> | null = null;

/**
 * Bundles the browser's code, once in a program: the same bytes for the same code. Of the library only what is used
 * gets in.
 */
export function bundlePage(): Promise<PageScripts> {
  return bundled ??= bundleBoth();
}

async function bundleBoth(): Promise<PageScripts> {
  try {
    const [program, loader] = await Promise.all([
      bundle("page/main.ts", { globalName: "reforestPage" }),
      bundle("page/loader.ts"),
    ]);
    return { program, loader };
  } finally {
    await stop();
  }
}

async function bundle(
  entry: string,
  choices: { readonly globalName?: string } = {},
): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: projectRoot,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    ...choices,
    target: ["chrome111", "firefox114", "safari16.4"],
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    // Plot moves lines by half a point on coarse screens: a drawing is the same on every one.
    define: { "window.devicePixelRatio": "2", ...olderEngines.define },
    inject: [...olderEngines.inject],
    alias: await doors(),
    plugins: [onlyWhatIsUsed, noOtherDocument],
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`esbuild, ${entry}: found no bundle; allowed: one file`);
  return file.text;
}

/** The doors of the library, as deno.json has them. */
async function doors(): Promise<Record<string, string>> {
  const { imports }: { readonly imports: Readonly<Record<string, string>> } = JSON.parse(
    await Deno.readTextFile(join(projectRoot, "deno.json")),
  );
  return Object.fromEntries(Object.entries(imports).filter(([, path]) => path.startsWith("./")));
}

/** Modules of this project do nothing when they load but define. */
const onlyWhatIsUsed: Plugin = {
  name: "only what is used",
  setup({ onResolve }) {
    onResolve(
      { filter: /^\.\.?\/.*\.(?:ts|json)$/ },
      ({ path, resolveDir }) =>
        resolveDir.includes("node_modules")
          ? null
          : { path: join(resolveDir, path), sideEffects: false },
    );
  },
};

/**
 * Figures are drawn in the document of the browser. Elsewhere the library waits for that of linkedom,
 * and a script of the old kind cannot wait when it loads.
 */
const noOtherDocument: Plugin = {
  name: "no other document",
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]lib[/\\]figure[/\\]figure_document\.ts$/ }, () => ({
      contents: "export function figureDocument() { return document; }",
    }));
  },
};
