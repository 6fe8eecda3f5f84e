import assert from "node:assert/strict";
import { join } from "node:path";
import { readStepRecords } from "./step_records.ts";

async function read(files: Record<string, unknown>) {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.mkdir(join(folder, ".steps"));
    for (const [name, record] of Object.entries(files)) {
      await Deno.writeTextFile(join(folder, ".steps", name), JSON.stringify(record));
    }
    return await readStepRecords(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("readStepRecords: all records, sorted by name", async () => {
  const written = [{ path: "results/x.json", inputs: ["data/bcg/bcg.csv"] }];
  const records = await read({
    "06-b.json": { step: "06-b", written: [] },
    "05-a.json": { step: "05-a", written },
  });
  assert.deepEqual(records, [{ step: "05-a", written }, { step: "06-b", written: [] }]);
});

Deno.test("readStepRecords: what is not a record of that step is refused", async () => {
  for (
    const record of [{ step: "06-b", written: [] }, { step: "05-a" }, {
      step: "05-a",
      written: [1],
    }]
  ) {
    await assert.rejects(read({ "05-a.json": record }), /\.steps\/05-a\.json: found no record/);
  }
});

Deno.test("readStepRecords: a record that is being written is not there yet", async () => {
  const record = { step: "05-a", written: [] };
  assert.deepEqual(await read({ "05-a.json": record, "07-b.json.writing": record }), [record]);
});
