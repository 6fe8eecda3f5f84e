import assert from "node:assert/strict";
import { join } from "node:path";
import { digestText } from "./digest.ts";
import { keepRasters } from "./kept_rasters.ts";
import { beside } from "./rendering.ts";

const by = {
  denoVersion: "2",
  inputs: [{ path: "data/r/rows.csv", sha256: "3" }, { path: "data/r/fonts/A.ttf", sha256: "4" }],
  sources: [{ path: "lib/a.ts", sha256: "1" }, { path: "notebooks/05.ipynb", sha256: "2" }],
};
const renderings = beside("figures/a.svg");

/** Outputs of a last run with one drawing, and a new folder with the same drawing. */
async function inFolders(
  work: (previous: string, folder: string) => Promise<void>,
): Promise<void> {
  const root = await Deno.makeTempDir();
  const [previous, folder] = [join(root, "previous"), join(root, "new")];
  try {
    const files = { "figures/a.svg": "drawing", "figures/a.pdf": "pdf", "figures/a.png": "png" };
    for (const place of [previous, folder]) {
      await Deno.mkdir(join(place, "figures"), { recursive: true });
    }
    const outputs = [];
    for (const [path, text] of Object.entries(files)) {
      await Deno.writeTextFile(join(previous, path), text);
      outputs.push({ path, sha256: await digestText(text) });
    }
    await Deno.writeTextFile(join(previous, "manifest.json"), JSON.stringify({ ...by, outputs }));
    await Deno.writeTextFile(join(folder, "figures/a.svg"), "drawing");
    await work(previous, folder);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

/** Endings of the files that are left to be rendered. */
async function left(previous: string, folder: string, now = by): Promise<string[]> {
  const found = await keepRasters(previous, folder, renderings, now);
  return found.map(({ format }) => format);
}

Deno.test("keepRasters: where nothing changed, the files of the last run are kept", async () => {
  await inFolders(async (previous, folder) => {
    assert.deepEqual(await left(previous, folder), []);
    assert.equal(await Deno.readTextFile(join(folder, "figures/a.png")), "png");
    assert.equal(await Deno.readTextFile(join(folder, "figures/a.pdf")), "pdf");
  });
});

Deno.test("keepRasters: a changed notebook that draws the same keeps them as well", async () => {
  await inFolders(async (previous, folder) => {
    const sources = [{ path: "lib/a.ts", sha256: "1" }, {
      path: "notebooks/05.ipynb",
      sha256: "9",
    }];
    assert.deepEqual(await left(previous, folder, { ...by, sources }), []);
  });
});

Deno.test("keepRasters: another drawing, other code, another Deno: all anew", async () => {
  await inFolders(async (previous, folder) => {
    const both = ["pdf", "png"];
    assert.deepEqual(await left(previous, folder, { ...by, denoVersion: "3" }), both);
    const sources = [{ path: "lib/a.ts", sha256: "7" }];
    assert.deepEqual(await left(previous, folder, { ...by, sources }), both);
    await Deno.writeTextFile(join(folder, "figures/a.svg"), "another drawing");
    assert.deepEqual(await left(previous, folder), both);
  });
});

Deno.test("keepRasters: a font whose letters are drawn otherwise, one more or one less: all anew", async () => {
  await inFolders(async (previous, folder) => {
    const both = ["pdf", "png"];
    const rows = { path: "data/r/rows.csv", sha256: "9" };
    const font = { path: "data/r/fonts/A.ttf", sha256: "4" };
    assert.deepEqual(await left(previous, folder, { ...by, inputs: [rows, font] }), []);
    const changed = { ...font, sha256: "7" };
    assert.deepEqual(await left(previous, folder, { ...by, inputs: [rows, changed] }), both);
    const second = { ...font, path: "data/r/fonts/B.OTF" };
    assert.deepEqual(await left(previous, folder, { ...by, inputs: [rows, font, second] }), both);
    assert.deepEqual(await left(previous, folder, { ...by, inputs: [rows] }), both);
  });
});

Deno.test("keepRasters: a file that somebody changed or removed is made again", async () => {
  await inFolders(async (previous, folder) => {
    await Deno.writeTextFile(join(previous, "figures/a.png"), "retouched");
    assert.deepEqual(await left(previous, folder), ["png"]);
    await Deno.remove(join(previous, "figures/a.pdf"));
    assert.deepEqual(await left(previous, folder), ["pdf", "png"]);
  });
});

Deno.test("keepRasters: without a last run, all anew", async () => {
  await inFolders(async (previous, folder) => {
    await Deno.remove(previous, { recursive: true });
    assert.deepEqual(await left(previous, folder), ["pdf", "png"]);
  });
});
