import { join } from "node:path";
import { digestText } from "../run/digest.ts";
import { listFiles } from "../run/list_files.ts";
import { projectRoot } from "../run/project_root.ts";

const cacheFile = join(projectRoot, ".tools", "preflight.json");

/** Did exactly these modules pass, with the library and the configuration as they are now? */
export async function passedBefore(modules: readonly string[]): Promise<boolean> {
  try {
    const { passed } = JSON.parse(await Deno.readTextFile(cacheFile));
    return passed === await fingerprint(modules);
  } catch {
    return false;
  }
}

/** Notes that these modules passed. */
export async function rememberPass(modules: readonly string[]): Promise<void> {
  await Deno.mkdir(join(projectRoot, ".tools"), { recursive: true });
  await Deno.writeTextFile(cacheFile, JSON.stringify({ passed: await fingerprint(modules) }));
}

/** Everything on which the answer depends: the cells, what they import, who looks at them and how. */
async function fingerprint(modules: readonly string[]): Promise<string> {
  const files = [
    ...(await listFiles("lib")).filter((path) => /(?<!_test)\.(ts|json)$/.test(path)),
    ...(await listFiles("tools/notebook")),
    "deno.json",
    "deno.lock",
  ];
  const texts = await Promise.all(files.map((path) => Deno.readTextFile(join(projectRoot, path))));
  return digestText(JSON.stringify([Deno.version.deno, modules, files, texts]));
}
