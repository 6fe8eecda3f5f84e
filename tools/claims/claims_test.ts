import assert from "node:assert/strict";
import { join } from "node:path";
import { projectRoot } from "../run/project_root.ts";
import { readClaimsArguments } from "./arguments.ts";

const tool = join(projectRoot, "tools/claims.ts");

async function run(...args: readonly string[]) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", tool, ...args],
    env: { NO_COLOR: "1" },
  }).output();
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, out: decode(stdout), error: decode(stderr) };
}

Deno.test("readClaimsArguments: a review, a manuscript, the environment, and what is neither", () => {
  assert.deepEqual(readClaimsArguments(["bcg", "--manuscript", "a.md"], undefined), {
    help: false,
    review: "bcg",
    manuscript: "a.md",
  });
  assert.deepEqual(readClaimsArguments([], "feng2019"), {
    help: false,
    review: "feng2019",
    manuscript: null,
  });
  assert.match(JSON.stringify(readClaimsArguments(["--manuscript"], "")), /without a file/);
  assert.match(JSON.stringify(readClaimsArguments(["a", "b"], "")), /found b; allowed: one review/);
  assert.match(JSON.stringify(readClaimsArguments(["--all"], "")), /found --all/);
});

Deno.test("make claims: claims that come out pass, a mismatch and an empty check do not", async () => {
  const feng = await run("feng2019");
  assert.deepEqual([feng.code, feng.error], [0, ""]);
  assert.match(feng.out, /What is printed comes out: 6 numbers in 4 claims\.\n$/);
  const pagliaro = await run("pagliaro1992");
  assert.equal(pagliaro.code, 1);
  assert.match(pagliaro.out, /mismatch: P2 \(abstract\) "0\.6 \(0\.49 to 0\.74\)"/);
  const ours = await run("rectal-net");
  assert.equal(ours.code, 2);
  assert.match(
    ours.out,
    /Nothing was compared, which is no mismatch and shows nothing: found 35 of/,
  );
});

Deno.test("make claims: a manuscript elsewhere that no claim names is told", async () => {
  const path = await Deno.makeTempFile({ suffix: ".md" });
  try {
    await Deno.writeTextFile(path, "We pooled 19 studies.\n");
    const { code, out } = await run("feng2019", "--manuscript", path);
    assert.equal(code, 1);
    assert.match(out, /Nothing was looked for in .*\.md/);
    assert.match(out, /line 1 +19/);
  } finally {
    await Deno.remove(path);
  }
});
