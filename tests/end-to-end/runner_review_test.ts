import assert from "node:assert/strict";
import { join } from "node:path";
import { projectRoot } from "../../tools/run/project_root.ts";
import { listFiles } from "../../tools/run/list_files.ts";
import { type ReviewOutcome, runReview } from "../../tools/run/run_review.ts";

// The name puts its outputs where git does not look.
const review = ".staging-runner-test";
const place = join(projectRoot, "outputs", review);

/** Files that were rendered and not kept from the run before. */
let rendered: string[] = [];

function run(
  steps: readonly string[],
  validate: () => Promise<void> = () => Promise.resolve(),
): Promise<ReviewOutcome> {
  rendered = [];
  return runReview(review, {
    notebooks: steps.map((step) => `tests/end-to-end/fixtures/${step}.ipynb`),
    cellLimit: 30,
    libraryVersion: "0.0.0",
    render: async (folder, renderings) => {
      for (const { path, format, dpi } of renderings) {
        rendered.push(path);
        await Deno.writeTextFile(join(folder, path), `${format} at ${dpi}`);
      }
    },
    force: false,
    validate,
    fontOf: () => Promise.resolve(null),
    writePage: async (folder, { outputs }) => {
      await Deno.mkdir(join(folder, "review"));
      await Deno.writeTextFile(join(folder, "review/index.html"), JSON.stringify(outputs));
      return { path: "review/index.html", inputs: [] };
    },
    signal: new AbortController().signal,
    tell: () => {},
  });
}

async function contents(): Promise<Record<string, string>> {
  const files = await listFiles("", place);
  const texts = await Promise.all(files.map((path) => Deno.readTextFile(join(place, path))));
  return Object.fromEntries(files.map((path, index) => [path, texts[index] ?? ""]));
}

/** Folders of this test in outputs/ beside the finished one. */
async function leftovers(): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(join(projectRoot, "outputs"))) {
    if (name.startsWith(`.staging-${review}`)) names.push(name);
  }
  return names;
}

Deno.test("runReview", async (test) => {
  await Deno.remove(place, { recursive: true }).catch(() => {});
  try {
    let first: Record<string, string> = {};

    await test.step("stores notebooks, pages, figures and a manifest that lists them", async () => {
      assert.deepEqual((await run(["draws", "talks"])).failures, []);
      first = await contents();
      assert.deepEqual(Object.keys(first), [
        "figures/circle.pdf",
        "figures/circle.png",
        "figures/circle.svg",
        "manifest.json",
        "notebooks/draws.html",
        "notebooks/draws.ipynb",
        "notebooks/talks.html",
        "notebooks/talks.ipynb",
        "review/index.html",
      ]);
      assert.match(first["figures/circle.png"] ?? "", /at 300$/);
      assert.match(first["notebooks/talks.ipynb"] ?? "", /\.staging-runner-test\\n/);
      const { outputs, sources } = JSON.parse(first["manifest.json"] ?? "");
      const made = outputs.map((file: { path: string; step: string }) =>
        `${file.step} ${file.path}`
      );
      assert.deepEqual(made, [
        "render figures/circle.pdf",
        "render figures/circle.png",
        "draws figures/circle.svg",
        "draws notebooks/draws.html",
        "draws notebooks/draws.ipynb",
        "talks notebooks/talks.html",
        "talks notebooks/talks.ipynb",
        "page review/index.html",
      ]);
      const paths = sources.map(({ path }: { path: string }) => path);
      assert(paths.includes("deno.lock") && paths.includes("lib/mod.ts"));
      assert(paths.every((path: string) => !path.endsWith("_test.ts")));
    });

    await test.step("writes the same bytes again, and renders no figure that stayed the same", async () => {
      assert.deepEqual(rendered, ["figures/circle.pdf", "figures/circle.png"]);
      assert.deepEqual((await run(["draws", "talks"])).failures, []);
      assert.deepEqual(rendered, []);
      assert.deepEqual(await contents(), first);
    });

    await test.step("leaves the outputs as they were when a cell fails", async () => {
      const { failures } = await run(["draws", "fails", "talks"]);
      assert.equal(failures.length, 1);
      assert.match(
        failures[0] ?? "",
        /fixtures\/fails\.ipynb, code cell 1\n.*\nError: on purpose$/,
      );
      assert.deepEqual(await contents(), first);
    });

    await test.step("leaves them when a file appears that no step wrote", async () => {
      const { failures } = await run(["litters"]);
      assert.match(failures.join(), /stray\.txt: written by no step/);
      assert.deepEqual(await contents(), first);
    });

    await test.step("runs nothing when the data cannot be used", async () => {
      const { failures } = await run(["draws"], () => Promise.reject(new Error("line 3: no")));
      assert.deepEqual(failures, ["line 3: no"]);
      assert.deepEqual(await contents(), first);
    });

    await test.step("leaves no staging folder behind", async () => {
      assert.deepEqual(await leftovers(), []);
    });
  } finally {
    await Deno.remove(place, { recursive: true }).catch(() => {});
  }
});
