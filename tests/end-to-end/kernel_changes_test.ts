// A notebook that somebody works in, on the real kernel, in a copy of the project whose library and
// data change under it.
import assert from "node:assert/strict";
import { join } from "node:path";
import { kernelEnvironment } from "../../tools/kernel/kernel_environment.ts";
import { startKernel } from "../../tools/kernel/start_kernel.ts";
import type { Kernel } from "../../tools/kernel/types.ts";
import { collectOutputs } from "../../tools/notebook/collect_outputs.ts";
import { withProjectCopy } from "../fixtures/project_copy.ts";

/** Markdown that a cell showed. */
async function shown(kernel: Kernel, code: string): Promise<string[]> {
  const { ending, messages } = await kernel.runCell(code, 60);
  assert.equal(ending.kind, "ok", JSON.stringify(ending));
  return collectOutputs(messages).flatMap((output) =>
    output.kind === "stream" ? [] : [String(output.data["text/markdown"])]
  );
}

const open = `import { openStep } from "reforest/io";
const step = await openStep("00-start-here");
await step.say("opened");`;
const say = 'await step.say("said");';
const rest = () => new Promise((resolve) => setTimeout(resolve, 1100));

async function append(file: string, text: string): Promise<void> {
  await Deno.writeTextFile(file, text, { append: true });
}

Deno.test("openStep: a kernel at work tells of changes, a run without people does not", async (t) => {
  await withProjectCopy(["bcg"], async (root) => {
    const kernels = await Promise.all(
      [{}, { REFOREST_OUTPUT: join(root, "staging") }].map((env) =>
        startKernel({
          cwd: join(root, "notebooks"),
          env: kernelEnvironment({ REVIEW: "bcg", ...env }),
        })
      ),
    );
    try {
      await changesUnder(root, kernels, t);
    } finally {
      for (const kernel of kernels) await kernel.stop();
    }
  });
});

async function changesUnder(
  root: string,
  kernels: readonly Kernel[],
  t: Deno.TestContext,
): Promise<void> {
  const [atWork, headless] = kernels;
  assert.ok(atWork && headless);
  await t.step("nothing is said while nothing changes", async () => {
    for (const kernel of kernels) assert.deepEqual(await shown(kernel, open), ["opened"]);
  });
  await rest();
  await append(join(root, "data/bcg/README.md"), "\n");
  await append(join(root, "lib/version.ts"), "\n");
  await append(join(root, "lib/io/notes_test.ts"), "");
  await t.step("the next call of the step names what changed, and says it once", async () => {
    const [notice = "", said] = await shown(atWork, say);
    assert.match(notice, /^\*\*The library changed since this kernel started\*\* \(lib\/version/);
    assert.match(notice, /\*\*The data changed since this step was opened\*\* \(data\/bcg\/README/);
    assert.equal(said, "said");
    await rest();
    assert.deepEqual(await shown(atWork, say), ["said"]);
  });
  await t.step("a step that is opened again has the new data and the old library", async () => {
    const [notice = "", ...others] = await shown(atWork, open);
    assert.match(notice, /^\*\*The library changed since this kernel started\*\* \(lib\/version/);
    assert.doesNotMatch(notice, /The data changed/);
    assert.deepEqual(others, ["opened"]);
  });
  await t.step("a run without people says nothing, and alone leaves a record", async () => {
    const list = await shown(headless, 'await step.say("said");\nawait step.finish();');
    assert.deepEqual(list, ["said", "This step wrote no files."]);
    assert.ok((await Deno.stat(join(root, "staging/.steps/00-start-here.json"))).isFile);
    await shown(atWork, "await step.finish();");
    await assert.rejects(Deno.stat(join(root, "outputs")), Deno.errors.NotFound);
  });
}
