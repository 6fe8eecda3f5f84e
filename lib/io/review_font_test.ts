import assert from "node:assert/strict";
import { DataProblems } from "../table/data_problems.ts";
import { describeProblem } from "../table/describe_problem.ts";
import { loadReview } from "./load_review.ts";
import { projectRoot } from "./project_root.ts";
import { readFolder } from "./read_folder.ts";
import { reviewFont } from "./review_font.ts";

const bcg = await readFolder(`${projectRoot()}/data/bcg`);
const face = (name: string) =>
  Deno.readFile(new URL(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)));

/** Uses a folder with the review "bcg", with a font in its protocol and more files. */
async function withFont(
  font: object,
  files: Readonly<Record<string, Uint8Array>>,
  use: (root: string) => Promise<void>,
): Promise<void> {
  const root = await Deno.makeTempDir();
  try {
    const protocol = JSON.parse(new TextDecoder().decode(bcg.get("protocol.json")));
    const changed = new TextEncoder().encode(JSON.stringify({ ...protocol, font }, null, 2));
    for (const [path, bytes] of [...bcg, ...Object.entries(files), ["protocol.json", changed]]) {
      const place = `${root}/data/bcg/${path}`;
      await Deno.mkdir(place.slice(0, place.lastIndexOf("/")), { recursive: true });
      await Deno.writeFile(place, bytes as Uint8Array);
    }
    await use(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

/** What `loadReview` says of it, without the file and its line. */
async function told(font: object, files: Readonly<Record<string, Uint8Array>>): Promise<string[]> {
  const lines: string[] = [];
  await withFont(font, files, async (root) => {
    const error = await loadReview("bcg", { root }).then(() => null, (error) => error);
    assert.ok(error instanceof DataProblems);
    lines.push(...error.problems.map(describeProblem));
  });
  return lines.map((line) => line.replace(/^data\/bcg\/protocol\.json, line \d+, /, ""));
}

Deno.test("reviewFont: gives the font that the protocol names, whose files are data of the review", async () => {
  const plan = { regular: "fonts/Serif.ttf", bold: "fonts/Serif-Bold.ttf" };
  const files = {
    "fonts/Serif.ttf": await face("DejaVuSerif"),
    "fonts/Serif-Bold.ttf": await face("DejaVuSerif-Bold"),
  };
  await withFont(plan, files, async (root) => {
    const review = await loadReview("bcg", { root });
    const paths = review.files.map(({ path }) => path);
    assert.ok(paths.includes("fonts/Serif.ttf") && paths.includes("fonts/Serif-Bold.ttf"));
    const font = await reviewFont(review, { root });
    assert.equal(font?.metrics.font, "DejaVu Serif");
    assert.deepEqual(font?.files, ["fonts/Serif.ttf", "fonts/Serif-Bold.ttf"]);
    assert.deepEqual(font?.bold, files["fonts/Serif-Bold.ttf"]);
  });
  await withFont({ regular: "fonts/Serif.ttf" }, {
    "fonts/Serif.ttf": files["fonts/Serif.ttf"],
  }, async (root) => {
    const font = await reviewFont(await loadReview("bcg", { root }), { root });
    assert.deepEqual(font?.metrics.bold, font?.metrics.regular);
  });
});

Deno.test("loadReview: tells every fault of a font at once, with the line of the protocol", async () => {
  const text = new TextEncoder().encode("<html>");
  assert.deepEqual(await told({ regular: "../Serif.ttf", bold: "fonts/Bold.ttf" }, {}), [
    '/font/regular: found "../Serif.ttf"; allowed: the path of a font (.ttf, .otf) inside the ' +
    "folder of the review, with forward slashes; correct the value",
    '/font/bold: found "fonts/Bold.ttf", and no such file; allowed: a file in data/bcg; add it, ' +
    "or remove /font for the font that comes with reforest",
  ]);
  const noFont = "allowed: a TrueType or OpenType file of one face (.ttf, .otf); choose the file " +
    "of the one face";
  assert.deepEqual(
    await told({ regular: "a.ttf", bold: "b.ttf" }, { "a.ttf": text, "b.ttf": text }),
    [
      `/font/regular: found a file that is no font; ${noFont}`,
      `/font/bold: found a file that is no font; ${noFont}`,
    ],
  );
  assert.deepEqual(await told({ regular: "none.ttf", bold: "b.ttf" }, { "b.ttf": text }), [
    '/font/regular: found "none.ttf", and no such file; allowed: a file in data/bcg; add it, or ' +
    "remove /font for the font that comes with reforest",
    `/font/bold: found a file that is no font; ${noFont}`,
  ]);
  const serif = await face("DejaVuSerif");
  assert.deepEqual(
    await told({ regular: "a.ttf", bold: "b.ttf" }, { "a.ttf": serif, "b.ttf": serif }),
    [
      "/font/bold: found a bold face of weight 400 beside a regular one of 400; allowed: a bold face " +
      "that is heavier; look whether the files are exchanged",
    ],
  );
});

Deno.test("loadReview: a file of a font that the protocol does not name is one that nobody reads", async () => {
  const serif = await face("DejaVuSerif");
  const [line] = await told({ regular: "a.ttf" }, { "a.ttf": serif, "b.ttf": serif });
  assert.match(line ?? "", /^data\/bcg\/b\.ttf: found a file that nobody reads;/);
});
