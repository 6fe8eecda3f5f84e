// What a run carries out after a change, that its outputs are those of a run of everything, and that
// a run that is cut off harms nothing; on the real kernel, in a copy of the project.
import assert from "node:assert/strict";
import { join } from "node:path";
import { digestTree } from "../../tools/test/digest_tree.ts";
import { inMountSpace } from "./fixtures/in_mount_space.ts";
import {
  killWhenRunning,
  type RunnableProject,
  whatRan,
  withRunnableProject,
} from "./fixtures/runnable_project.ts";

const rendered = (said: readonly string[]) => said.filter((line) => line.startsWith("render "));

Deno.test("incremental runs", (t) => withRunnableProject((project) => steps(project, t)));

async function steps(project: RunnableProject, t: Deno.TestContext): Promise<void> {
  const { root, outputs } = project;

  await t.step("the first run does everything, the second nothing", async () => {
    const first = await project.run();
    const why = "no run on this machine yet";
    assert.deepEqual(whatRan(first), [
      ["00-start-here", why],
      ["04-effect-sizes", why],
      ["05-pooling", why],
    ]);
    assert.equal(rendered(first).length, 4);
    const { ino } = await Deno.stat(outputs);
    assert.deepEqual(await project.run(), [""]);
    assert.equal((await Deno.stat(outputs)).ino, ino);
  });

  await t.step("a changed notebook is run, and no other", async () => {
    await project.replace(
      "notebooks/04-effect-sizes.ipynb",
      "await step.finish();",
      "await step.say('More.');\\n\", \"await step.finish();",
    );
    const said = await project.run();
    assert.deepEqual(whatRan(said), [[
      "04-effect-sizes",
      "notebooks/04-effect-sizes.ipynb changed",
    ]]);
    assert.ok(said.includes("unchanged 00-start-here") && said.includes("unchanged 05-pooling"));
    assert.ok(said.includes("unchanged 4 PDF and PNG files"));
    await project.isAsFull();
  });

  await t.step("another title is another page of each notebook, and runs no other", async () => {
    await project.replace("notebooks/04-effect-sizes.ipynb", '"# ', '"# Again: ');
    const said = await project.run();
    assert.deepEqual(whatRan(said).map(([name]) => name), ["04-effect-sizes"]);
    assert.ok(said.some((line) => line.startsWith("wrote     3 pages of notebooks; rerun: ")));
    await project.isAsFull();
  });

  await t.step(
    "a module has those notebooks run that come to import it, and its figure rendered",
    async () => {
      await project.replace(
        "lib/figure/funnel_plot.ts",
        "`Funnel plot of ${",
        "`A funnel plot of ${",
      );
      const said = await project.run();
      assert.deepEqual(whatRan(said), [["05-pooling", "lib/figure/funnel_plot.ts changed"]]);
      assert.deepEqual(rendered(said), [
        "render figures/funnel-tuberculosis.pdf",
        "render figures/funnel-tuberculosis.png",
      ]);
      await project.isAsFull();
    },
  );

  await t.step(
    "a tool that no step uses changes the list of sources, and runs nothing",
    async () => {
      await project.replace("tools/lab.ts", "/**", "/** More.");
      const said = await project.run();
      assert.deepEqual(whatRan(said), []);
      assert.ok(said.includes("wrote     review/index.html; rerun: tools/lab.ts changed"));
      const { sources } = JSON.parse(await Deno.readTextFile(join(outputs, "manifest.json")));
      const { sha256 } = sources.find(({ path }: { path: string }) => path === "tools/lab.ts");
      assert.equal(sha256, (await digestTree(join(root, "tools"))).get("lab.ts"));
    },
  );

  await t.step("outputs that somebody edited or removed are made again", async () => {
    const before = await project.tree();
    await Deno.writeTextFile(join(outputs, "results/tuberculosis.json"), "{}");
    await Deno.remove(join(outputs, "figures/forest-tuberculosis.png"));
    await Deno.writeTextFile(join(outputs, "stray.txt"), "");
    const said = await project.run();
    assert.deepEqual(whatRan(said), [
      ["05-pooling", "outputs/bcg/results/tuberculosis.json changed"],
    ]);
    assert.equal(rendered(said).length, 2);
    assert.ok(said.includes("removed   stray.txt; no step writes it"));
    assert.deepEqual(await project.tree(), before);
  });

  await t.step(
    "a run that is killed leaves the outputs and no kernels, and the next completes",
    async () => {
      const before = await project.tree();
      await project.replace("data/bcg/bcg.csv", '1,"Aronson",1948,4,', '1,"Aronson",1948,5,');
      await killWhenRunning(project);
      assert.deepEqual(await project.tree(), before);
      const said = await project.run();
      assert.deepEqual(
        whatRan(said).map(([, why]) => why),
        Array(3).fill("data/bcg/bcg.csv changed"),
      );
      assert.notDeepEqual(await project.tree(), before);
      await assert.rejects(Deno.stat(join(root, "outputs/.staging-bcg")), Deno.errors.NotFound);
      await project.isAsFull();
    },
  );

  await t.step(
    "a full disk and a disk that cannot be written leave the outputs, and the next run completes",
    async () => {
      await project.replace("data/bcg/protocol.json", '"tau2": "REML"', '"tau2": "PM"');
      const before = await project.tree();
      for (const disk of ["full", "read-only"] as const) {
        const { isAllowed, said, after } = await inMountSpace(
          disk,
          join(root, "outputs"),
          project.command,
        );
        if (!isAllowed) {
          console.log(`a ${disk} disk: mounts are not allowed on this machine; not tried`);
          continue;
        }
        assert.match(said, /FAILURE /);
        assert.match(said, disk === "full" ? /no space left on device/i : /read-only file system/i);
        assert.deepEqual(after, before);
      }
      const said = await project.run();
      assert.deepEqual(
        whatRan(said).map(([, why]) => why),
        Array(3).fill("data/bcg/protocol.json changed"),
      );
      await project.isAsFull();
    },
  );

  await t.step("the gallery is due when a figure, data or what draws it changed", async () => {
    const page = join(root, "outputs/gallery.html");
    await Deno.writeTextFile(page, "");
    assert.deepEqual(await project.whyGallery(), ["no run on this machine yet"]);
    assert.deepEqual(await project.whyGallery(), []);
    await Deno.writeTextFile(join(outputs, "figures/forest-tuberculosis.alt.txt"), "Another.");
    await project.replace("lib/figure/labbe_plot.ts", "import { plural }", "\nimport { plural }");
    await Deno.writeTextFile(page, "edited");
    assert.deepEqual(await project.whyGallery(), [
      "lib/figure/labbe_plot.ts changed",
      "outputs/bcg/figures/forest-tuberculosis.alt.txt changed",
      "outputs/gallery.html changed",
    ]);
    await Deno.writeTextFile(join(outputs, "results/tuberculosis.json"), "{}");
    assert.deepEqual(await project.whyGallery(), []);
  });
}
