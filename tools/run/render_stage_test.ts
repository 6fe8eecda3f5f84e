import assert from "node:assert/strict";
import { join } from "node:path";
import type { Rendering } from "./rendering.ts";
import { renderStage } from "./render_stage.ts";

/** The stage of a review with these data and the drawings a and b, and what it did. */
async function inStage(
  data: readonly string[],
  use: (
    stage: ReturnType<typeof renderStage>,
    folder: string,
    asked: readonly Rendering[],
    said: readonly string[],
  ) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "reforest-test-" });
  const asked: Rendering[] = [];
  const said: string[] = [];
  try {
    await Deno.mkdir(join(folder, "figures"));
    for (const name of ["a", "b"]) {
      await Deno.writeTextFile(join(folder, `figures/${name}.svg`), "");
    }
    const stage = renderStage({
      review: "r",
      inputs: data.map((path) => ({ path: `data/r/${path}`, sha256: "1" })),
      render: (_, renderings) => Promise.resolve(void asked.push(...renderings)),
      fontOf: () => Promise.resolve(null),
      signal: new AbortController().signal,
      tell: (line) => said.push(line),
    });
    await use(stage, folder, asked, said);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("renderStage: each drawing is a piece that reads itself", () =>
  inStage(["rows.csv"], async (stage, folder) => {
    const pieces = await stage.pieces(folder, []);
    assert.deepEqual(pieces.map(({ name, step, reads, files }) => ({ name, step, reads, files })), [
      { name: "render figures/a.svg", step: "render", reads: ["figures/a.svg"], files: [] },
      { name: "render figures/b.svg", step: "render", reads: ["figures/b.svg"], files: [] },
    ]);
  }));

Deno.test("renderStage: fonts of the review, and the protocol that says what they are for, are used by every drawing", () =>
  inStage(["fonts/A.ttf", "fonts/B.OTF", "protocol.json", "rows.csv"], async (stage, folder) => {
    const [piece, other] = await stage.pieces(folder, []);
    assert.ok(piece && other);
    const fonts = ["data/r/fonts/A.ttf", "data/r/fonts/B.OTF"];
    for (const { files } of [piece, other]) {
      assert.deepEqual(files, ["data/r/protocol.json", ...fonts]);
    }
    const { done } = await stage.run(folder, {
      due: [{ piece, why: ["asked for"] }],
      kept: [other],
      before: [],
    });
    assert.deepEqual(done.map(({ written }) => written), [[
      { path: "figures/a.pdf", inputs: ["figures/a.svg", ...fonts] },
      { path: "figures/a.png", inputs: ["figures/a.svg", ...fonts] },
    ]]);
  }));

Deno.test("renderStage: what is due is rendered, and both are told", () =>
  inStage([], async (stage, folder, asked, said) => {
    const [piece, other] = await stage.pieces(folder, []);
    assert.ok(piece && other);
    const why = ["figures/b.svg changed", "deno.lock changed"];
    await stage.run(folder, { due: [{ piece: other, why }], kept: [piece], before: [] });
    assert.deepEqual(asked.map(({ path }) => path), ["figures/b.pdf", "figures/b.png"]);
    assert.deepEqual(said, [
      "  rendered  2 PDF and PNG files; rerun: figures/b.svg changed, and 1 more",
      "  unchanged 2 PDF and PNG files",
    ]);
    const both = [piece, other].map((piece) => ({ piece, why }));
    const { done } = await stage.run(folder, { due: both, kept: [], before: [] });
    assert.deepEqual(done.map(({ written }) => written.map(({ path }) => path)), [
      ["figures/a.pdf", "figures/a.png"],
      ["figures/b.pdf", "figures/b.png"],
    ]);
    assert.equal(asked.length, 6);
  }));

Deno.test("renderStage: where nothing is due, nothing is loaded", () =>
  inStage([], async (_stage, folder) => {
    const never = () => Promise.reject(new Error("called"));
    const stage = renderStage({
      review: "r",
      inputs: [],
      render: never,
      fontOf: never,
      signal: new AbortController().signal,
      tell: () => {},
    });
    const kept = await stage.pieces(folder, []);
    assert.deepEqual((await stage.run(folder, { due: [], kept, before: [] })).done, []);
  }));

Deno.test("renderStage: a run that was stopped says of no files that they were rendered", () =>
  inStage([], async (_stage, folder) => {
    const stop = new AbortController();
    const said: string[] = [];
    const given: (AbortSignal | undefined)[] = [];
    const stage = renderStage({
      review: "r",
      inputs: [],
      render: (_folder, _renderings, _font, signal) => {
        given.push(signal);
        stop.abort(new Error("stopped by SIGINT"));
        return Promise.resolve();
      },
      fontOf: () => Promise.resolve(null),
      signal: stop.signal,
      tell: (line) => said.push(line),
    });
    const [piece] = await stage.pieces(folder, []);
    assert.ok(piece);
    const due = [{ piece, why: ["asked for"] }];
    await assert.rejects(stage.run(folder, { due, kept: [], before: [] }), /stopped by SIGINT/);
    assert.deepEqual(said, []);
    assert.ok(given.length === 1 && given[0] === stop.signal);
  }));
