import { stop, transform } from "esbuild";

/** Two states of a module. */
export type Pair = readonly [Uint8Array, Uint8Array];

/**
 * Which modules run the same code in both states: what is left of them without types, comments and
 * layout is the same, so that neither state can give another number than the other.
 *
 * @param pairs Two states by path; files that are no TypeScript, and what cannot be read, run other code.
 */
export async function sameCode(pairs: ReadonlyMap<string, Pair>): Promise<ReadonlySet<string>> {
  const scripts = [...pairs].filter(([path]) => path.endsWith(".ts"));
  if (scripts.length === 0) return new Set();
  try {
    const same = await Promise.all(scripts.map(async ([path, pair]) => {
      const [was, is] = await Promise.all(pair.map(codeOf));
      return was !== null && was === is ? [path] : [];
    }));
    return new Set(same.flat());
  } finally {
    await stop();
  }
}

/** Null where it cannot be read. */
async function codeOf(bytes: Uint8Array): Promise<string | null> {
  try {
    const { code } = await transform(bytes, {
      loader: "ts",
      minifyWhitespace: true,
      legalComments: "none",
      logLevel: "silent",
      // An import that is used for its types only, and does not say so, is loaded.
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    });
    return code;
  } catch (error) {
    if (error instanceof Error && "errors" in error) return null;
    throw error;
  }
}
