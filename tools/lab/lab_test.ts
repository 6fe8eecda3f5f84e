import assert from "node:assert/strict";
import { describeLab } from "./describe_lab.ts";
import { versionOf } from "./version_of.ts";

Deno.test("describeLab: what was found, what to install, and a command that names the kernel", () => {
  const text = describeLab({
    jupyterPath: "/x/.tools/jupyter",
    denoVersion: "2.9.6",
    jupyterLab: null,
    notebook: "6.4.12",
    code: null,
  });
  assert.match(text, /^The kernel "Deno \(reforest\)" runs cells with Deno 2\.9\.6/);
  assert.match(
    text,
    /\nJupyterLab: not found on PATH\n {2}install {2}python3 -m pip install jupyterlab/,
  );
  assert.match(text, /\nJupyter Notebook: found, version 6\.4\.12\n/);
  assert.match(text, /\n {2}install {2}code --install-extension ms-toolsai\.jupyter\n/);
  for (const opened of ["jupyter lab notebooks/", "jupyter notebook notebooks/", "code ."]) {
    assert.ok(
      text.includes(`\n  open     JUPYTER_PATH="/x/.tools/jupyter" REVIEW=rectal-net ${opened}\n`),
      opened,
    );
  }
});

Deno.test("versionOf: the version of a program, and none of one that is not there", async () => {
  assert.equal(await versionOf(Deno.execPath()), Deno.version.deno);
  assert.equal(await versionOf("no-such-program-of-anybody"), null);
  assert.equal(await versionOf("false"), null);
});
