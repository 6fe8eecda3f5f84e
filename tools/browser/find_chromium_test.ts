import assert from "node:assert/strict";
import { join } from "node:path";
import { findChromium } from "./find_chromium.ts";

Deno.test("findChromium: the named one, else the first on PATH, else none", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const [early, late] = [join(folder, "early"), join(folder, "late")];
    for (const path of [early, late]) await Deno.mkdir(path);
    assert.equal(await findChromium({ named: undefined, folders: [early, late] }), null);
    await Deno.writeTextFile(join(late, "chromium"), "");
    await Deno.mkdir(join(early, "chromium")); // a folder of that name is no program
    const found = await findChromium({ named: "", folders: [early, late] });
    assert.equal(found, join(late, "chromium"));
    await Deno.writeTextFile(join(early, "google-chrome"), "");
    const first = await findChromium({ named: undefined, folders: [early, late] });
    assert.equal(first, join(early, "google-chrome"));
    const named = await findChromium({ named: join(late, "chromium"), folders: [early] });
    assert.equal(named, join(late, "chromium"));
    await assert.rejects(
      findChromium({ named: join(folder, "nothing"), folders: [early] }),
      /^Error: CHROMIUM: found ".*nothing", which is no file; allowed: the path of Chromium$/,
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
