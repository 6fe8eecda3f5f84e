// What a run carries out after a change, that its outputs are those of a run of everything, and that
// a run that is cut off harms nothing; on the real kernel, in a copy of the project.
import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { digestTree } from "../../tools/test/digest_tree.ts";
import { withProjectCopy } from "../fixtures/project_copy.ts";
import { inMountSpace } from "./fixtures/in_mount_space.ts";

const program = "tests/end-to-end/fixtures/run_three_notebooks.ts";

/** A project to be changed and run. */
class Project {
  readonly outputs: string;
  constructor(readonly root: string) {
    this.outputs = join(root, "outputs/bcg");
  }

  get command(): string[] {
    return [Deno.execPath(), "run", "--no-check", "-A", join(this.root, program)];
  }

  /** Runs what is due; the lines that were said. */
  async run(...args: readonly string[]): Promise<string[]> {
    const [deno = "", ...rest] = this.command;
    const { code, stdout, stderr } = await new Deno.Command(deno, {
      args: [...rest, ...args],
      cwd: this.root,
    }).output();
    const said = new TextDecoder().decode(stdout);
    assert.equal(code, 0, said + new TextDecoder().decode(stderr));
    return said.trimEnd().split("\n").map((line) => line.trim());
  }

  async replace(path: string, was: string, is: string): Promise<void> {
    const file = join(this.root, path);
    const text = await Deno.readTextFile(file);
    assert.equal(text.split(was).length, 2, `${path}: "${was}" stands there once`);
    await Deno.writeTextFile(file, text.replace(was, is));
  }

  tree(): Promise<ReadonlyMap<string, string>> {
    return digestTree(this.outputs);
  }

  /** The outputs are those of a run of everything. */
  async isAsFull(): Promise<void> {
    const before = await this.tree();
    const said = await this.run("--force");
    assert.deepEqual(whatRan(said).map(([, why]) => why), ["asked for", "asked for", "asked for"]);
    assert.deepEqual(await this.tree(), before);
  }
}

/** Notebooks that were run, with the reasons. */
function whatRan(said: readonly string[]): [name: string, why: string][] {
  return said.flatMap((line) => {
    const [, name, why] = /^running +(\S+) +rerun: (.*)$/.exec(line) ?? [];
    return name === undefined || why === undefined ? [] : [[name, why]];
  });
}

const rendered = (said: readonly string[]) => said.filter((line) => line.startsWith("render "));

Deno.test("incremental runs", async (t) => {
  await withProjectCopy(["bcg"], async (root) => {
    const project = new Project(root);
    await Deno.mkdir(join(root, dirname(program)), { recursive: true });
    await Deno.copyFile(
      fileURLToPath(new URL("fixtures/run_three_notebooks.ts", import.meta.url)),
      join(root, program),
    );
    await steps(project, t);
  });
});

async function steps(project: Project, t: Deno.TestContext): Promise<void> {
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
}

/** Kills a run, and nothing but its own process, while notebooks are running. */
async function killWhenRunning({ command, root }: Project): Promise<void> {
  const [deno = "", ...args] = command;
  const child = new Deno.Command(deno, { args, cwd: root, stdout: "piped" }).spawn();
  const lines = child.stdout.pipeThrough(new TextDecoderStream());
  for await (const text of lines.values({ preventCancel: true })) if (text.includes("done ")) break;
  const kernels = (await output("pgrep", ["-P", `${child.pid}`])).trim().split("\n");
  assert.ok(kernels.length >= 1 && kernels[0] !== "");
  child.kill("SIGKILL");
  await child.status;
  await lines.cancel();
  for (
    let waited = 0;
    (await output("ps", ["-o", "pid=,stat=", "-p", kernels.join(",")])).replace(/.*Z.*/g, "")
      .trim() !== "";
    waited++
  ) {
    assert.ok(waited < 50, "kernels live on");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function output(name: string, args: readonly string[]): Promise<string> {
  const { stdout } = await new Deno.Command(name, { args: [...args] }).output();
  return new TextDecoder().decode(stdout);
}
