import assert from "node:assert/strict";
import { guardProcess } from "./guard_process.ts";

const guard = new URL("guard_process.ts", import.meta.url).href;

Deno.test("guardProcess: the process ends with the one that guards it, which is killed", async () => {
  const sleeper = new Deno.Command("sleep", { args: ["60"] }).spawn();
  const code = `(await import(${JSON.stringify(guard)})).guardProcess(${sleeper.pid});
Deno.kill(Deno.pid, "SIGKILL");`;
  await new Deno.Command(Deno.execPath(), { args: ["eval", code] }).output();
  assert.equal((await sleeper.status).signal, "SIGKILL");
});

Deno.test("guardProcess: a guard that is ended leaves the process alone", async () => {
  const sleeper = new Deno.Command("sleep", { args: ["0.5"] }).spawn();
  await guardProcess(sleeper.pid).end();
  assert.equal((await sleeper.status).code, 0);
});
