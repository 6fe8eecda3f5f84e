import assert from "node:assert/strict";
import { join } from "node:path";
import { notebookPageStage } from "./notebook_page_stage.ts";
import type { DonePiece, DuePiece, Piece } from "./piece.ts";

const names = ["01-salt", "02-pepper"];
const inputs = ["data/r/salt.csv", "notebooks/01-salt.ipynb"];

function notebook(title: string): string {
  const cell = { cell_type: "markdown", id: "a", metadata: {}, source: [`# ${title}\n`] };
  return JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 });
}

/** The stage of two executed notebooks with these titles, in their folder. */
async function inStage(
  use: (
    stage: ReturnType<typeof notebookPageStage>,
    folder: string,
    title: (name: string, title: string) => Promise<void>,
    said: readonly string[],
  ) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "reforest-test-" });
  const said: string[] = [];
  const title = (name: string, title: string) =>
    Deno.writeTextFile(join(folder, `notebooks/${name}.ipynb`), notebook(title));
  try {
    await Deno.mkdir(join(folder, "notebooks"));
    await title("01-salt", "Salt");
    await title("02-pepper", "Pepper");
    const stage = notebookPageStage({
      review: "r",
      notebooks: names.map((name) => `notebooks/${name}.ipynb`),
      libraryVersion: "1",
      tell: (line) => said.push(line),
    });
    await use(stage, folder, title, said);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const due = (pieces: readonly Piece[]): DuePiece[] =>
  pieces.map((piece) => ({ piece, why: ["asked for"] }));

Deno.test("notebookPageStage: a page reads its own notebook, and the titles of all", () =>
  inStage(async (stage, folder, title) => {
    const before = await stage.pieces(folder, []);
    assert.deepEqual(before.map(({ name, step, reads }) => [name, step, reads]), [
      ["page of 01-salt", "01-salt", ["notebooks/01-salt.ipynb"]],
      ["page of 02-pepper", "02-pepper", ["notebooks/02-pepper.ipynb"]],
    ]);
    await title("02-pepper", "White pepper");
    const [one] = await stage.pieces(folder, []);
    assert.notDeepEqual(one?.settings, before[0]?.settings);
    assert.deepEqual(one?.reads, before[0]?.reads);
  }));

Deno.test("notebookPageStage: writes the pages that are due, made from what their notebooks were", () =>
  inStage(async (stage, folder, _title, said) => {
    const [one, other] = await stage.pieces(folder, []);
    assert.ok(one && other);
    const executed: DonePiece = {
      ...one,
      name: "01-salt",
      written: [{ path: "notebooks/01-salt.ipynb", inputs }],
    };
    const plan = { due: due([one]), kept: [other], before: [executed] };
    const { done } = await stage.run(folder, plan);
    assert.deepEqual(done, [{ ...one, written: [{ path: "notebooks/01-salt.html", inputs }] }]);
    const page = await Deno.readTextFile(join(folder, "notebooks/01-salt.html"));
    assert.match(page, /<title>Salt \(r\)<\/title>/);
    assert.match(page, /<a href="02-pepper\.html">Pepper<\/a>/);
    await assert.rejects(Deno.stat(join(folder, "notebooks/02-pepper.html")));
    assert.deepEqual(said, [
      "  wrote     1 page of a notebook; rerun: asked for",
      "  unchanged 1 page of a notebook",
    ]);
  }));
