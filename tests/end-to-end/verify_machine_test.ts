import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listFiles } from "../../tools/run/list_files.ts";
import { projectRoot } from "../../tools/run/project_root.ts";
import { removeFolder } from "../../tools/run/swap_folder.ts";
import { digestTree } from "../../tools/test/digest_tree.ts";
import { type Rerun, rerun, type RerunOptions } from "../../tools/verify/rerun.ts";

const otherMachine = fileURLToPath(new URL("./fixtures/other_machine.ts", import.meta.url));
const review = "greb2008";
const notebooks = ["05-pooling", "07-sensitivity", "08-small-study-effects"]
  .map((name) => `notebooks/${name}.ipynb`);

/** Runs notebooks on the review; the folder of what they wrote is for `use`, and gone afterwards. */
async function withOutputs(
  root: string,
  machine: RerunOptions["machine"],
  use: (output: string, shown: Rerun["shown"]) => Promise<void>,
): Promise<void> {
  const folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "reforest-test-" }));
  try {
    const { output, shown, stopped } = await rerun({
      root,
      review,
      notebooks,
      folder,
      limits: { seconds: 120, megabytes: 2048, disk: 64 },
      tell: () => {},
      ...(machine === undefined ? {} : { machine }),
    });
    assert.deepEqual(stopped, []);
    await use(output, shown);
  } finally {
    await removeFolder(folder);
  }
}

/** The project with the rows of a review's table in another order. */
async function withOtherRows(table: string, use: (root: string) => Promise<void>): Promise<void> {
  // At the same place each time, so that Deno keeps no more than one copy of the library's code.
  const root = join(projectRoot, ".tools", "verify-rows-test");
  await removeFolder(root);
  try {
    await Deno.mkdir(root, { recursive: true });
    for (const folder of ["lib", "vendor", "node_modules", "notebooks"]) {
      await Deno.symlink(join(projectRoot, folder), join(root, folder));
    }
    const files = await listFiles(`data/${review}`);
    for (const path of ["deno.json", "deno.lock", ...files]) {
      await Deno.mkdir(join(root, path, ".."), { recursive: true });
      await Deno.copyFile(join(projectRoot, path), join(root, path));
    }
    const path = join(root, "data", review, table);
    const [head, ...rows] = (await Deno.readTextFile(path)).trimEnd().split("\n");
    await Deno.writeTextFile(
      path,
      [head, ...rows.slice(5).reverse(), ...rows.slice(0, 5), ""].join("\n"),
    );
    await use(root);
  } finally {
    await removeFolder(root);
  }
}

/**
 * A result without line numbers and digests of inputs, and with its records in an order that does
 * not depend on the table: figures and tables list studies as the table does.
 */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withoutPlaces);
    if (items.some((item) => typeof item === "number")) return items;
    return items.map((item) => JSON.stringify(item)).sort();
  }
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([key]) => !["line", "sha256"].includes(key));
  return Object.fromEntries(members.map(([key, member]) => [key, withoutPlaces(member)]));
}

Deno.test("rerun: clock, time zone, locale, user, cores and order of files leave every byte as it is", () =>
  withOutputs(projectRoot, undefined, (here, shownHere) =>
    withOutputs(projectRoot, {
      preload: otherMachine,
      env: {
        TZ: "Pacific/Auckland",
        LANG: "tr_TR.UTF-8",
        LC_ALL: "tr_TR.UTF-8",
        USER: "somebody",
        HOME: "/",
      },
    }, async (there, shownThere) => {
      const files = await digestTree(here);
      assert(files.size > 40, `${files.size} files`);
      assert.deepEqual(await digestTree(there), files);
      assert(shownHere.get("notebooks/05-pooling.ipynb")?.cells.get(2)?.outputs.length);
      assert.deepEqual(shownThere, shownHere);
    })));

Deno.test("rerun: another order of rows leaves every number of the results as it is, to the last bit", () =>
  withOtherRows(
    "greb2008.csv",
    (shuffled) =>
      withOutputs(
        projectRoot,
        undefined,
        (plain) =>
          withOutputs(shuffled, undefined, async (other) => {
            const paths = (await listFiles("results", plain)).filter((path) =>
              path.endsWith(".json")
            );
            assert.deepEqual(await listFiles("results", other), paths);
            const read = async (folder: string) =>
              await Promise.all(
                paths.map(async (path) => JSON.parse(await Deno.readTextFile(join(folder, path)))),
              );
            const [before, after] = [await read(plain), await read(other)];
            assert.notDeepEqual(after, before, "the rows did not move");
            assert.deepEqual(after.map(withoutPlaces), before.map(withoutPlaces));
          }),
      ),
  ));
