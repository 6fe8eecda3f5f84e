import assert from "node:assert/strict";
import { guardProcess } from "./guard_process.ts";

const guard = new URL("guard_process.ts", import.meta.url).href;

Deno.test("guardProcess: process and file are gone with the one that guards them, which is killed", async () => {
  const sleeper = new Deno.Command("sleep", { args: ["60"] }).spawn();
  const file = await Deno.makeTempFile();
  const given = `${sleeper.pid}, ${JSON.stringify(file)}`;
  const code = `(await import(${JSON.stringify(guard)})).guardProcess(${given});
Deno.kill(Deno.pid, "SIGKILL");`;
  await new Deno.Command(Deno.execPath(), { args: ["eval", code] }).output();
  assert.equal((await sleeper.status).signal, "SIGKILL");
  const isThere = () => Deno.stat(file).then(() => true, () => false);
  for (let waited = 0; await isThere(); waited++) {
    assert.ok(waited < 50, "the file is still there");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
});

Deno.test("guardProcess: a guard that is ended leaves process and file alone", async () => {
  const sleeper = new Deno.Command("sleep", { args: ["0.5"] }).spawn();
  const file = await Deno.makeTempFile();
  await guardProcess(sleeper.pid, file).end();
  assert.equal((await sleeper.status).code, 0);
  await Deno.remove(file);
});
