import assert from "node:assert/strict";
import { join } from "node:path";
import { fillPrivateCache } from "./private_cache.ts";

Deno.test("fillPrivateCache: links to all of a cache, but not to what programs have stored", async () => {
  const [cache, folder] = [await Deno.makeTempDir(), await Deno.makeTempDir()];
  try {
    for (const name of ["gen", "location_data", "npm"]) await Deno.mkdir(join(cache, name));
    await fillPrivateCache(folder, cache);
    const links = await Array.fromAsync(Deno.readDir(folder), async ({ name }) => [
      name,
      await Deno.readLink(join(folder, name)),
    ]);
    assert.deepEqual(links.sort(), [["gen", join(cache, "gen")], ["npm", join(cache, "npm")]]);
  } finally {
    await Deno.remove(cache, { recursive: true });
    await Deno.remove(folder, { recursive: true });
  }
});
