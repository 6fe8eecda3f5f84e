import assert from "node:assert/strict";
import { join } from "node:path";
import { carryOut } from "./carry_out.ts";
import { digestText } from "./digest.ts";
import type { DuePiece, Piece, Stage } from "./piece.ts";
import { format, type RunLog } from "./run_log.ts";
import { digestFiles, digestsByPath } from "./source_files.ts";

/** Two stages: each letter is copied from the data to "letters", then all are joined in "word". */
function stages(data: Readonly<Record<string, string>>, log: string[]): readonly Stage[] {
  const piece = (name: string): Piece => (
    { name, step: name, files: [`data/${name}`], modules: [], reads: [], settings: {} }
  );
  const write = (folder: string) => async ({ piece, why }: DuePiece) => {
    log.push(`${piece.name}: ${why.join(", ")}`);
    const path = piece.reads.length > 0 ? "word" : `letters/${piece.name}`;
    await Deno.mkdir(join(folder, "letters"), { recursive: true });
    const parts = piece.reads.map((path) => Deno.readTextFileSync(join(folder, path)));
    await Deno.writeTextFile(join(folder, path), data[piece.name] ?? parts.join(""));
    return { ...piece, written: [{ path, inputs: [] }] };
  };
  return [
    () => Object.keys(data).map(piece),
    (written: string[]) => [{ ...piece("word"), files: [], reads: written }],
  ].map((pieces): Stage => ({
    pieces: (_, before) =>
      Promise.resolve(pieces(before.flatMap(({ written }) => written.map(({ path }) => path)))),
    run: async (folder, { due }) => (
      { done: await Promise.all(due.map(write(folder))), failures: [] }
    ),
  }));
}

/** A run of the stages into a new folder, with the last one's folder and log. */
async function run(
  root: string,
  data: Readonly<Record<string, string>>,
  before: { readonly folder: string; readonly last: RunLog } | null,
) {
  const folder = await Deno.makeTempDir({ dir: root });
  const carried: string[] = [];
  const files = new Map(
    await Promise.all(
      Object.entries(data).map(async ([name, text]) =>
        [`data/${name}`, await digestText(text)] as const
      ),
    ),
  );
  const previous = before?.folder ?? join(root, "none");
  const there = before === null ? [] : Object.keys(before.last.outputs)
    .filter((path) =>
      Deno.readDirSync(join(previous, path, "..")).some(({ name }) => path.endsWith(name))
    );
  const { pieces, due, failures } = await carryOut(stages(data, carried), {
    folder,
    previous,
    last: before?.last ?? null,
    now: {
      machine: "m",
      force: false,
      files,
      outputs: digestsByPath(digestFiles(there, previous)),
      place: "outputs/r",
    },
    signal: new AbortController().signal,
  });
  assert.deepEqual(failures, []);
  const paths = pieces.flatMap(({ written }) => written.map(({ path }) => path));
  const last: RunLog = {
    format,
    machine: "m",
    notebooks: [],
    files: Object.fromEntries(files),
    modules: {},
    outputs: Object.fromEntries(digestsByPath(digestFiles(paths, folder))),
    pieces,
  };
  return { folder, last, due, carried, word: await Deno.readTextFile(join(folder, "word")) };
}

async function inFolder(use: (root: string) => Promise<void>): Promise<void> {
  const root = await Deno.makeTempDir({ prefix: "reforest-test-" });
  try {
    await use(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("carryOut: what is due is carried out, then what reads it; the rest is copied", () =>
  inFolder(async (root) => {
    const first = await run(root, { a: "A", b: "B" }, null);
    assert.deepEqual([first.word, first.due], ["AB", 3]);
    const same = await run(root, { a: "A", b: "B" }, first);
    assert.deepEqual([same.word, same.carried], ["AB", []]);
    const second = await run(root, { a: "A", b: "C" }, same);
    assert.deepEqual(second.carried, ["b: data/b changed", "word: letters/b changed"]);
    assert.equal(second.word, "AC");
    assert.equal(await Deno.readTextFile(join(second.folder, "letters/a")), "A");
  }));

Deno.test("carryOut: a piece that gives the same as before leaves what reads it alone", () =>
  inFolder(async (root) => {
    const first = await run(root, { a: "A" }, null);
    await Deno.remove(join(first.folder, "letters/a"));
    const second = await run(root, { a: "A" }, first);
    assert.deepEqual(second.carried, ["a: outputs/r/letters/a is gone"]);
    assert.equal(second.word, "A");
  }));

Deno.test("carryOut: a piece that is new or no more changes what reads all of them", () =>
  inFolder(async (root) => {
    const first = await run(root, { a: "A", b: "B" }, null);
    const second = await run(root, { a: "A" }, first);
    assert.deepEqual(second.carried, ["word: letters/b is gone"]);
    assert.equal(second.word, "A");
    const third = await run(root, { a: "A", c: "C" }, second);
    assert.deepEqual(third.carried, ["c: new since the last run", "word: letters/c is new"]);
  }));

Deno.test("carryOut: a file that changes between its digest and its copy ends the run", () =>
  inFolder(async (root) => {
    const first = await run(root, { a: "A" }, null);
    const outputs = new Map(Object.entries(first.last.outputs));
    await Deno.writeTextFile(join(first.folder, "letters/a"), "X");
    const files = new Map(Object.entries(first.last.files));
    await assert.rejects(
      carryOut(stages({ a: "A" }, []), {
        folder: await Deno.makeTempDir({ dir: root }),
        previous: first.folder,
        last: first.last,
        now: { machine: "m", force: false, files, outputs, place: "outputs/r" },
        signal: new AbortController().signal,
      }),
      /letters\/a changed while the notebooks ran; run again/,
    );
  }));

Deno.test("carryOut: nothing follows a stage in which the run was stopped", () =>
  inFolder(async (root) => {
    const stop = new AbortController();
    const carried: string[] = [];
    const [letters, word] = stages({ a: "A" }, carried);
    assert.ok(letters && word);
    const stopped: Stage = {
      ...letters,
      run: async (folder, plan) => {
        const result = await letters.run(folder, plan);
        stop.abort(new Error("stopped by SIGINT"));
        return result;
      },
    };
    await assert.rejects(
      carryOut([stopped, word], {
        folder: root,
        previous: join(root, "none"),
        last: null,
        now: {
          machine: "m",
          force: true,
          files: new Map(),
          outputs: new Map(),
          place: "outputs/r",
        },
        signal: stop.signal,
      }),
      /stopped by SIGINT/,
    );
    assert.deepEqual(carried, ["a: asked for"]);
  }));
