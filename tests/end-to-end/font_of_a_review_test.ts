import assert from "node:assert/strict";
import { join } from "node:path";
import type { Manifest } from "../../tools/run/manifest.ts";
import { projectRoot } from "../../tools/run/project_root.ts";
import type { ReviewOutcome } from "../../tools/run/run_review.ts";
import { listFiles } from "../../tools/run/list_files.ts";

const face = (name: string) =>
  Deno.readFile(join(projectRoot, `node_modules/dejavu-fonts-ttf/ttf/${name}.ttf`));
const font = { regular: "fonts/Serif.ttf", bold: "fonts/Serif-Bold.ttf" };
/** A project with the library of this one and one review, whose figures have a font of their own. */
async function makeProject(root: string): Promise<void> {
  for (const folder of ["lib", "tools", "tests", "vendor", "node_modules", "kernels", "page"]) {
    await Deno.symlink(join(projectRoot, folder), join(root, folder));
  }
  // Kernels start in the folder of a notebook, and take a linked one for the folder that it leads to.
  const lists = [listFiles("data/bcg", projectRoot), listFiles("notebooks", projectRoot)];
  const files = (await Promise.all(lists)).flat();
  for (const path of ["deno.json", "deno.lock", ...files]) {
    await Deno.mkdir(join(root, path, ".."), { recursive: true });
    await Deno.copyFile(join(projectRoot, path), join(root, path));
  }
  await Deno.mkdir(join(root, "data/bcg/fonts"));
  await Deno.writeFile(join(root, "data/bcg", font.regular), await face("DejaVuSerif"));
  await Deno.writeFile(join(root, "data/bcg", font.bold), await face("DejaVuSerif-Bold"));
  const protocol = JSON.parse(await Deno.readTextFile(join(root, "data/bcg/protocol.json")));
  const text = JSON.stringify({ ...protocol, font }, null, 2);
  await Deno.writeTextFile(join(root, "data/bcg/protocol.json"), text);
}

async function runIn(root: string): Promise<ReviewOutcome> {
  const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-check", "-A", "tests/end-to-end/fixtures/run_two_notebooks.ts"],
    cwd: root,
  }).output();
  const said = new TextDecoder().decode(stdout);
  assert.match(said, /^\{/, new TextDecoder().decode(stderr));
  return JSON.parse(said);
}

Deno.test("a font of a review", async (test) => {
  const root = await Deno.realPath(await Deno.makeTempDir({ prefix: "reforest-test-" }));
  const outputs = join(root, "outputs/bcg");
  try {
    await makeProject(root);

    await test.step("figures of notebooks, PDF and PNG are set in it, and it is an input of them", async () => {
      assert.deepEqual((await runIn(root)).failures, []);
      const figures = await listFiles("figures", outputs);
      const drawings = figures.filter((path) => path.endsWith(".svg"));
      assert.ok(drawings.length >= 4);
      const manifest: Manifest = JSON.parse(
        await Deno.readTextFile(join(outputs, "manifest.json")),
      );
      const faces = [font.bold, font.regular].map((path) => `data/bcg/${path}`);
      const inputs = manifest.inputs.map(({ path }) => path);
      assert.deepEqual(inputs.filter((path) => path.endsWith(".ttf")), faces);
      for (const drawing of drawings) {
        const svg = await Deno.readTextFile(join(outputs, drawing));
        assert.match(svg, /<svg[^>]* font-family="DejaVu Serif"/);
        const bytes = await Deno.readFile(join(outputs, drawing.replace(/svg$/, "pdf")));
        const pdf = new TextDecoder("latin1").decode(bytes);
        assert.match(pdf, /\/FontName \/[A-Z]+\+DejaVuSerif\b/);
        assert.doesNotMatch(pdf, /DejaVuSans/);
        assert.ok(figures.includes(drawing.replace(/svg$/, "png")));
        for (const ending of ["svg", "pdf", "png"]) {
          const path = drawing.replace(/svg$/, ending);
          const from = manifest.outputs.find((output) => output.path === path)?.inputs ?? [];
          assert.deepEqual(from.filter((input) => input.endsWith(".ttf")), faces, path);
        }
      }
    });

    await test.step("a glyph that it lacks is named with the font, the text and the notebook", async () => {
      const table = join(root, "data/bcg/bcg.csv");
      const before = await Deno.readTextFile(table);
      await Deno.writeTextFile(table, before.replace("Hart & Sutherland", "中村"));
      const { failures } = await runIn(root);
      await Deno.writeTextFile(table, before);
      const [failure = ""] = failures.filter((failure) => failure.includes("05-pooling"));
      assert.match(failure, /^notebooks\/05-pooling\.ipynb, code cell 2\n/);
      assert.match(
        failure,
        /Error: forestPages: the font DejaVu Serif has no glyph for 中 \(U\+4E2D\) in "中村 1977"; allowed: /,
      );
    });

    await test.step("without its file nothing runs, and the outputs stay as they were", async () => {
      await Deno.remove(join(root, "data/bcg", font.bold));
      const { failures } = await runIn(root);
      assert.match(
        failures.join("\n"),
        /^data\/bcg\/protocol\.json, line \d+, \/font\/bold: found "fonts\/Serif-Bold\.ttf", and no such file; allowed: a file in data\/bcg; add it, or remove \/font for the font that comes with reforest$/,
      );
      assert.ok((await listFiles("figures", outputs)).length > 0);
    });
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});
