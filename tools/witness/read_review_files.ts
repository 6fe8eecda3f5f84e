import { join } from "node:path";
import { listReviews } from "reforest/io";
import { listFiles } from "../run/list_files.ts";
import { projectRoot } from "../run/project_root.ts";

/**
 * The files of a review but for witness.json, so that an old one, whatever it holds, never stands in
 * the way of a new one. Hidden files and backups of editors are left out, as everywhere.
 *
 * @throws {Error} if there is no such review.
 */
export async function readReviewFiles(
  name: string,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const names = await listReviews();
  if (!names.includes(name)) {
    throw new Error(`witness: found no review "${name}"; allowed: ${names.join(", ")}`);
  }
  const folder = `data/${name}/`;
  const paths = (await listFiles(`data/${name}`))
    .map((path) => path.slice(folder.length))
    .filter((path) => path !== "witness.json" && !/(^|\/)(\.|~\$)|~(\/|$)/.test(path));
  return new Map(
    await Promise.all(
      paths.map(async (path) =>
        [path, await Deno.readFile(join(projectRoot, folder, path))] as const
      ),
    ),
  );
}
