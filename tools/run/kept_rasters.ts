import { join } from "node:path";
import { digest } from "./digest.ts";
import type { Manifest } from "./manifest.ts";
import type { Rendering } from "./rendering.ts";
import type { DigestedFile } from "./source_files.ts";

/** What a rendering depends on besides its drawing. */
export interface RenderedBy {
  /** Files of `data/<review>/`, of which the fonts count. */
  readonly inputs: readonly DigestedFile[];
  readonly sources: readonly DigestedFile[];
  readonly denoVersion: string;
}

/**
 * Which renderings of the last run are still right: the same Deno, code and fonts, the same drawing, and a file that is what the manifest says it is. Copies those into the new folder.
 *
 * Any change of code, even far from the renderers, has all figures rendered anew: a list of what
 * the renderers depend on would one day miss something.
 *
 * @param previous Folder of the outputs of the last run; it may be absent.
 * @param folder Folder with the new drawings.
 * @returns The renderings that are still to be carried out.
 */
export async function keepRasters(
  previous: string,
  folder: string,
  renderings: readonly Rendering[],
  by: RenderedBy,
): Promise<readonly Rendering[]> {
  const known = await digestsOf(previous, by);
  if (known === null) return renderings;
  const left: Rendering[] = [];
  for (const rendering of renderings) {
    const drawing = await digest(await Deno.readFile(join(folder, rendering.svg)));
    const bytes = drawing === known.get(rendering.svg)
      ? await read(join(previous, rendering.path))
      : null;
    if (bytes !== null && await digest(bytes) === known.get(rendering.path)) {
      await Deno.writeFile(join(folder, rendering.path), bytes);
    } else left.push(rendering);
  }
  return left;
}

/** Digests of the last run's outputs by path; null unless the same code made them. */
async function digestsOf(
  previous: string,
  { inputs, sources, denoVersion }: RenderedBy,
): Promise<ReadonlyMap<string, string> | null> {
  const bytes = await read(join(previous, "manifest.json"));
  if (bytes === null) return null;
  const manifest: Manifest = JSON.parse(new TextDecoder().decode(bytes));
  const isSame = manifest.denoVersion === denoVersion && sameCode(manifest.sources, sources) &&
    textOf(fontsOf(manifest.inputs)) === textOf(fontsOf(inputs));
  return isSame ? new Map(manifest.outputs.map(({ path, sha256 }) => [path, sha256])) : null;
}

/** Notebooks do not render: a changed one leaves the drawings of the others as they were. */
function sameCode(before: readonly DigestedFile[], now: readonly DigestedFile[]): boolean {
  const code = (files: readonly DigestedFile[]) =>
    textOf(files.filter(({ path }) => !path.startsWith("notebooks/")));
  return code(before) === code(now);
}

/** Fonts among the data of a review, which holds no others than the ones of its figures. */
export function fontsOf(inputs: readonly DigestedFile[]): readonly DigestedFile[] {
  return inputs.filter(({ path }) => /\.(ttf|otf)$/i.test(path));
}

function textOf(files: readonly DigestedFile[]): string {
  return JSON.stringify(files.map(({ path, sha256 }) => [path, sha256]));
}

async function read(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await Deno.readFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
