import { resolve, sep } from "node:path";
import { type TableSpec, tableToCsv } from "reforest/review";

/**
 * Writes tables as `<id>.csv` into a folder that is made if need be: all of them or none.
 *
 * @throws {Error} in the grammar of the house when the folder is inside data/, or a file exists.
 */
export async function writeTables(
  folder: string,
  tables: readonly TableSpec[],
  data: string,
): Promise<readonly string[]> {
  if (`${resolve(folder)}${sep}`.startsWith(`${resolve(data)}${sep}`)) {
    throw new Error(
      `records, --to: found ${folder}; allowed: a folder outside of data/, which people write; ` +
        "look at the tables first, then copy them yourself",
    );
  }
  const paths = tables.map(({ id }) => `${folder}/${id}.csv`);
  const present: string[] = [];
  for (const path of paths) {
    if (await Deno.lstat(path).then(() => true, () => false)) present.push(path);
  }
  if (present.length > 0) {
    throw new Error(
      `records, --to: found ${present.join(", ")}; allowed: a folder without these files; ` +
        "move them away, or name another folder",
    );
  }
  await Deno.mkdir(folder, { recursive: true });
  const unfinished = paths.map((path) => `${path}.writing`);
  try {
    for (const [index, table] of tables.entries()) {
      await Deno.writeTextFile(unfinished[index] ?? "", tableToCsv(table));
    }
  } catch (error) {
    await Promise.all(unfinished.map((path) => Deno.remove(path).catch(() => {})));
    throw error;
  }
  for (const [index, path] of paths.entries()) await Deno.rename(unfinished[index] ?? "", path);
  return paths;
}
