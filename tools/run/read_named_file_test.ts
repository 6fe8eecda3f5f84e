import assert from "node:assert/strict";
import { readNamedFile } from "./read_named_file.ts";

Deno.test("readNamedFile: gives the bytes, or says what is wrong with the name", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${folder}/a.zip`, "PK");
    assert.deepEqual([...await readNamedFile(`${folder}/a.zip`, "a bundle")], [0x50, 0x4b]);
    await assert.rejects(readNamedFile(`${folder}/b.zip`, "a bundle (.zip)"), {
      message: `${folder}/b.zip: found no such file; allowed: a bundle (.zip); check the name`,
    });
    await assert.rejects(readNamedFile(folder, "a bundle (.zip)"), {
      message: `${folder}: found a folder; allowed: a bundle (.zip); check the name`,
    });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
