import assert from "node:assert/strict";
import { changeWatch, type Digests } from "./change_watch.ts";

function setting() {
  const files = {
    library: new Map([["lib/a.ts", "1"], ["lib/b.ts", "2"]]),
    data: new Map([["data/x/rows.csv", "3"]]),
  };
  const state = { time: 0, looks: 0 };
  const watched = (now: Digests) => ({
    before: new Map(now),
    now: () => {
      state.looks++;
      return Promise.resolve(new Map(now));
    },
  });
  const look = changeWatch(watched(files.library), watched(files.data), () => state.time);
  const later = () => {
    state.time += 1000;
    return look();
  };
  return { ...files, state, look, later };
}

const restart = "what follows is computed by the old code. Restart the kernel.";
const rerun =
  "what follows is computed from the old rows. Run the notebook again from its first code cell.";

Deno.test("changeWatch: nothing is said while nothing has changed", async () => {
  const { later } = setting();
  for (let i = 0; i < 3; i++) assert.equal(await later(), null);
});

Deno.test("changeWatch: a changed file of the library is named, and said once", async () => {
  const { library, later } = setting();
  library.set("lib/b.ts", "4");
  assert.equal(
    await later(),
    `**The library changed since this kernel started** (lib/b.ts): ${restart}`,
  );
  assert.equal(await later(), null);
});

Deno.test("changeWatch: new and removed files are changes, and a further one is said again", async () => {
  const { library, later } = setting();
  library.set("lib/c.ts", "5");
  assert.match(await later() ?? "", /\(lib\/c\.ts\)/);
  library.delete("lib/a.ts");
  assert.match(await later() ?? "", /\(lib\/a\.ts and 1 more file\)/);
});

Deno.test("changeWatch: changed data are told apart from the library", async () => {
  const { library, data, later } = setting();
  data.set("data/x/rows.csv", "6");
  const told = `**The data changed since this step was opened** (data/x/rows.csv): ${rerun}`;
  assert.equal(await later(), told);
  library.set("lib/b.ts", "4");
  assert.equal(
    await later(),
    `**The library changed since this kernel started** (lib/b.ts): ${restart}\n\n${told}`,
  );
});

Deno.test("changeWatch: what was changed back is no change, and told again when it comes back", async () => {
  const { library, later } = setting();
  library.set("lib/b.ts", "4");
  assert.notEqual(await later(), null);
  library.set("lib/b.ts", "2");
  assert.equal(await later(), null);
  library.set("lib/b.ts", "4");
  assert.notEqual(await later(), null);
});

Deno.test("changeWatch: the files are looked at no more than once a second", async () => {
  const { library, state, look, later } = setting();
  assert.equal(await later(), null);
  library.set("lib/b.ts", "4");
  state.time += 999;
  assert.equal(await look(), null);
  assert.equal(state.looks, 2);
  state.time += 1;
  assert.notEqual(await look(), null);
});
