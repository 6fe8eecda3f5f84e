// Everything that docs/tutorial.md tells a new author to do, done in a copy of the project, with
// everything that it shows.
import assert from "node:assert/strict";
import { join } from "node:path";
import { projectRoot } from "../../tools/run/project_root.ts";
import { withProjectCopy } from "../fixtures/project_copy.ts";
import { applyDiff, missingLines, tutorialSteps } from "../fixtures/tutorial_steps.ts";

const waiting = "Waiting for changes of data, notebooks and library (Ctrl-C ends)";
const limitSeconds = 400;

interface Watch {
  /** What was printed since the last call, up to the next line that says it waits. */
  readonly printed: () => Promise<string[]>;
  /** Presses Ctrl-C, and gives the exit status. */
  readonly end: () => Promise<number>;
}

function startShell(command: string, root: string) {
  return new Deno.Command("sh", {
    args: ["-c", command],
    cwd: root,
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
    // A process group of its own, as a terminal has it.
    detached: true,
  }).spawn();
}

async function run(command: string, root: string): Promise<string[]> {
  const { success, stdout } = await startShell(command, root).output();
  assert.ok(success, command);
  return linesOf(new TextDecoder().decode(stdout));
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, "").split("\n");
}

function startWatch(command: string, root: string): Watch {
  const child = startShell(command, root);
  let [text, wake] = ["", () => {}];
  const read = (async () => {
    for await (const part of child.stdout.pipeThrough(new TextDecoderStream())) {
      text += part;
      wake();
    }
  })();
  return {
    printed: async () => {
      const timer = setTimeout(() => {
        text += "\nit took too long\n" + waiting + "\n";
        wake();
      }, limitSeconds * 1000);
      while (!text.includes(`${waiting}\n`)) {
        await new Promise<void>((resolve) => wake = resolve);
      }
      clearTimeout(timer);
      const end = text.indexOf(`${waiting}\n`) + waiting.length + 1;
      const lines = linesOf(text.slice(0, end));
      text = text.slice(end);
      return lines;
    },
    end: async () => {
      new Deno.Command("kill", { args: ["-INT", "--", `-${child.pid}`] }).outputSync();
      await read;
      return (await child.status).code;
    },
  };
}

Deno.test("docs/tutorial.md: every command, edit and output is as it says", async () => {
  const markdown = await Deno.readTextFile(join(projectRoot, "docs/tutorial.md"));
  const steps = tutorialSteps(markdown);
  assert.ok(steps.length > 15);
  await withProjectCopy([], async (root) => {
    let watch: Watch | null = null;
    let printed: string[] = [];
    let isSaved = false;
    try {
      for (const step of steps) {
        if (step.kind === "command") {
          if (step.command.startsWith("make watch ")) {
            watch = startWatch(step.command, root);
            isSaved = true;
          } else printed = await run(step.command, root);
        } else if (step.kind === "output") {
          if (isSaved && watch !== null) printed = await watch.printed();
          isSaved = false;
          assert.deepEqual(missingLines(step.lines, printed), [], printed.join("\n"));
        } else {
          const file = join(root, step.path);
          const text = step.kind === "file"
            ? step.text
            : applyDiff(await Deno.readTextFile(file), step.diff);
          await Deno.writeTextFile(file, text);
          isSaved = true;
        }
      }
    } finally {
      const status = await watch?.end();
      assert.notEqual(status, undefined);
    }
    for (const [, path = ""] of markdown.matchAll(/`(outputs\/lidocaine\/[^`]+)`/g)) {
      assert.ok((await Deno.stat(join(root, path))).size > 0, path);
    }
  });
});

Deno.test("tutorialSteps: blocks by language, files by the paragraph above", () => {
  const markdown =
    "Do:\n\n```sh\nmake a\nmake b\n```\n\nIn `data/x/a.json` and\nin `data/x/b.csv`:\n\n" +
    "```csv\n1\n2\n```\n\nThen `data/x/a.json`:\n\n```diff\n-1\n+2\n```\n\nSee:\n\n```text\nout\n```\n";
  assert.deepEqual(tutorialSteps(markdown), [
    { kind: "command", command: "make a" },
    { kind: "command", command: "make b" },
    { kind: "file", path: "data/x/b.csv", text: "1\n2\n" },
    { kind: "edit", path: "data/x/a.json", diff: ["-1", "+2"] },
    { kind: "output", lines: ["out"] },
  ]);
});

Deno.test("applyDiff: whole lines that stand once", () => {
  assert.equal(applyDiff("a\nb\nc\n", [" a", "-b", "+B", "+b"]), "a\nB\nb\nc\n");
  assert.throws(() => applyDiff("a\na\n", ["-a"]), /found more than once/);
  assert.throws(() => applyDiff("ab\n", ["-a"]), /found nowhere/);
});

Deno.test("missingLines: in order, and in a row unless lines are left out", () => {
  const printed = ["a", "b", "c", "d e"];
  assert.deepEqual(missingLines(["a", "b"], printed), []);
  assert.deepEqual(missingLines(["a", "...", "c", "..."], printed), []);
  assert.deepEqual(missingLines(["a", "c"], printed), ["c"]);
  assert.deepEqual(missingLines(["...", "b", "a"], printed), ["a"]);
  assert.deepEqual(missingLines(["...", "d ..."], printed), []);
  assert.deepEqual(missingLines(["...", "d"], printed), ["d"]);
});
