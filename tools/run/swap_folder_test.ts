import assert from "node:assert/strict";
import { join } from "node:path";
import { exchangeFolders } from "./exchange_folders.ts";
import { restoreFolder, swapFolder } from "./swap_folder.ts";

async function inFolder(work: (path: (name: string) => string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await work((name) => join(folder, name));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function put(folder: string, text: string): Promise<void> {
  await Deno.mkdir(folder);
  await Deno.writeTextFile(join(folder, "file"), text);
}

async function names(folder: string): Promise<string[]> {
  return (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name).sort();
}

Deno.test("exchangeFolders: two folders change places in one stroke, or none moves", () =>
  inFolder(async (path) => {
    await put(path("a"), "of a");
    await put(path("b"), "of b");
    // Elsewhere, and on disks that cannot, swapFolder moves one after the other.
    const can = exchangeFolders(path("a"), path("b"));
    assert.equal(can, Deno.build.os === "linux");
    assert.equal(await Deno.readTextFile(path("a/file")), can ? "of b" : "of a");
    assert.equal(await Deno.readTextFile(path("b/file")), can ? "of a" : "of b");
    assert.equal(exchangeFolders(path("a"), path("absent")), false);
    assert.deepEqual(await names(path(".")), ["a", "b"]);
  }));

Deno.test("swapFolder: the new folder takes the place, nothing else is left", () =>
  inFolder(async (path) => {
    await put(path("place"), "old");
    await put(path("new"), "new");
    await swapFolder(path("new"), path("place"), path("aside"));
    assert.equal(await Deno.readTextFile(path("place/file")), "new");
    assert.deepEqual(await names(path(".")), ["place"]);
  }));

Deno.test("swapFolder: the first folder of all takes a place that is empty", () =>
  inFolder(async (path) => {
    await put(path("new"), "new");
    await swapFolder(path("new"), path("place"), path("aside"));
    assert.equal(await Deno.readTextFile(path("place/file")), "new");
    assert.deepEqual(await names(path(".")), ["place"]);
  }));

Deno.test("swapFolder: when the new folder cannot come, the old one is back", () =>
  inFolder(async (path) => {
    await put(path("place"), "old");
    await assert.rejects(swapFolder(path("absent"), path("place"), path("aside")));
    assert.equal(await Deno.readTextFile(path("place/file")), "old");
    assert.deepEqual(await names(path(".")), ["place"]);
  }));

Deno.test("restoreFolder: a folder left aside by a run that was cut off comes back", () =>
  inFolder(async (path) => {
    await put(path("aside"), "old");
    await restoreFolder(path("place"), path("aside"));
    assert.equal(await Deno.readTextFile(path("place/file")), "old");
    assert.deepEqual(await names(path(".")), ["place"]);
  }));

Deno.test("restoreFolder: a folder left aside is removed when its place is taken", () =>
  inFolder(async (path) => {
    await put(path("aside"), "old");
    await put(path("place"), "new");
    await restoreFolder(path("place"), path("aside"));
    assert.equal(await Deno.readTextFile(path("place/file")), "new");
    assert.deepEqual(await names(path(".")), ["place"]);
  }));
