import assert from "node:assert/strict";
import type { Piece } from "./piece.ts";
import { format, type RunLog } from "./run_log.ts";
import { type State, sumUpReasons, whyDue } from "./why_due.ts";

const piece: Piece = {
  name: "05",
  step: "05",
  files: ["data/r/", "notebooks/05.ipynb"],
  modules: ["lib/mod.ts"],
  reads: ["figures/a.svg"],
  settings: { "the titles": "A" },
};

const files = {
  "data/r/rows.csv": "1",
  "deno.json": "1",
  "deno.lock": "1",
  "lib/far.ts": "1",
  "lib/mod.ts": "1",
  "lib/near.ts": "1",
  "notebooks/05.ipynb": "1",
  "notebooks/06.ipynb": "1",
  "vendor/empty.js": "1",
};

const outputs = { "figures/a.svg": "1", "results/x.json": "1", "results/other.json": "1" };

const last: RunLog = {
  format,
  machine: "Deno 2",
  notebooks: [],
  files,
  modules: { "lib/mod.ts": ["lib/mod.ts", "lib/near.ts"] },
  outputs,
  pieces: [{ ...piece, written: [{ path: "results/x.json", inputs: [] }] }],
};

/** Why the piece is due when these digests are other ones; null stands for a file that is gone. */
function why(
  changed: Readonly<Record<string, string | null>> = {},
  state: Partial<State> = {},
  one: Piece = piece,
): readonly string[] {
  const now = (before: Readonly<Record<string, string>>, prefix = "") => {
    const digests = new Map(Object.entries(before));
    for (const [path, digest] of Object.entries(changed)) {
      if (!path.startsWith(prefix)) continue;
      if (digest === null) digests.delete(path.slice(prefix.length));
      else digests.set(path.slice(prefix.length), digest);
    }
    return digests;
  };
  return whyDue(one, last, {
    machine: "Deno 2",
    force: false,
    files: now(files),
    outputs: now(outputs, "outputs/r/"),
    written: now(outputs, "new/"),
    place: "outputs/r",
    ...state,
  });
}

Deno.test("whyDue: a piece of which nothing changed is not due", () => {
  assert.deepEqual(why(), []);
});

Deno.test("whyDue: data, code, packages and stand-ins that changed are named, in this order", () => {
  const all = {
    "lib/near.ts": "2",
    "vendor/empty.js": "2",
    "deno.lock": "2",
    "notebooks/05.ipynb": "2",
    "data/r/rows.csv": "2",
  };
  assert.deepEqual(why(all), [
    "data/r/rows.csv changed",
    "deno.lock changed",
    "lib/near.ts changed",
    "notebooks/05.ipynb changed",
    "vendor/empty.js changed",
  ]);
  assert.deepEqual(why({ "deno.json": "2" }), ["deno.json changed"]);
});

Deno.test("whyDue: a new file of the data, and one that is gone, are named", () => {
  assert.deepEqual(why({ "data/r/claims.csv": "1" }), ["data/r/claims.csv is new"]);
  assert.deepEqual(why({ "data/r/rows.csv": null }), ["data/r/rows.csv is gone"]);
  assert.deepEqual(why({ "lib/near.ts": null }), ["lib/near.ts is gone"]);
});

Deno.test("whyDue: a file and a module that it did not use before are new to it, old as they may be", () => {
  const more = { ...piece, files: [...piece.files, "notebooks/06.ipynb"] };
  assert.deepEqual(why({}, {}, more), ["notebooks/06.ipynb is new"]);
  const late = { ...piece, modules: [...piece.modules, "lib/far.ts"] };
  assert.deepEqual(why({}, {}, late), ["lib/far.ts is new"]);
});

Deno.test("whyDue: data of another review, another notebook and a module that is not imported do not count", () => {
  assert.deepEqual(why({ "data/r2/rows.csv": "1", "notebooks/06.ipynb": "2" }), []);
  assert.deepEqual(why({ "lib/far.ts": "2" }), []);
});

Deno.test("whyDue: what it wrote and somebody changed or removed; files of other pieces do not count", () => {
  assert.deepEqual(why({ "outputs/r/results/x.json": "2" }), ["outputs/r/results/x.json changed"]);
  assert.deepEqual(why({ "outputs/r/results/x.json": null }), ["outputs/r/results/x.json is gone"]);
  assert.deepEqual(why({ "outputs/r/results/other.json": "2" }), []);
});

Deno.test("whyDue: what an earlier piece wrote otherwise in this run", () => {
  assert.deepEqual(why({ "new/figures/a.svg": "2" }), ["figures/a.svg changed"]);
  // The last run's copy of it is not what counts.
  assert.deepEqual(why({ "outputs/r/figures/a.svg": "2" }), []);
});

Deno.test("whyDue: another Deno, another setting, a piece or a file list that is new, no log, and when asked", () => {
  assert.deepEqual(why({}, { machine: "Deno 3" }), ["Deno 3 instead of Deno 2"]);
  assert.deepEqual(why({}, {}, { ...piece, settings: { "the titles": "B" } }), [
    "the titles changed",
  ]);
  assert.deepEqual(why({}, {}, { ...piece, name: "07" }), ["new since the last run"]);
  assert.deepEqual(why({}, { force: true }), ["asked for"]);
  const now = { machine: "Deno 2", force: false, place: "outputs/r" };
  const empty = { files: new Map(), outputs: new Map(), written: new Map() };
  assert.deepEqual(whyDue(piece, null, { ...now, ...empty }), ["no run on this machine yet"]);
});

Deno.test("sumUpReasons: the first reason, and how many more there are", () => {
  assert.equal(sumUpReasons(["a changed"]), "a changed");
  assert.equal(sumUpReasons(["a changed", "b changed", "c is new"]), "a changed, and 2 more");
});
