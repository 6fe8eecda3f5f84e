import assert from "node:assert/strict";
import { join } from "node:path";
import { projectRoot } from "../../tools/run/project_root.ts";

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", join(projectRoot, "tools/run.ts"), ...args],
    // Not the project's own folder: nothing may depend on where one is.
    cwd: join(projectRoot, "tests"),
    env: { NO_COLOR: "1", ...env },
  }).output();
  const decoder = new TextDecoder();
  return { code, stdout: decoder.decode(stdout), stderr: decoder.decode(stderr) };
}

Deno.test("run: a review that does not exist is refused with the list of those that do", async () => {
  const { code, stderr } = await run(["no-such-review"]);
  assert.equal(code, 1);
  assert.match(stderr, /found no review "no-such-review"; allowed: bcg, .*rectal-net; name one/);
});

Deno.test("run: REVIEW of the environment names the review", async () => {
  const { code, stderr } = await run([], { REVIEW: "../lib" });
  assert.equal(code, 1);
  assert.match(stderr, /found no review "\.\.\/lib"/);
});

Deno.test("run: --help says how, an unknown option what is allowed", async () => {
  const help = await run(["--help"]);
  assert.equal(help.code, 0);
  assert.match(help.stdout, /--cell-limit SECONDS/);
  const unknown = await run(["--fast"]);
  assert.equal(unknown.code, 1);
  assert.match(unknown.stderr, /found --fast; allowed: --all/);
});
