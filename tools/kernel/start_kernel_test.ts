import assert from "node:assert/strict";
import { kernelEnvironment } from "./kernel_environment.ts";
import { startKernel } from "./start_kernel.ts";

Deno.test("startKernel: a command that is no kernel is given up, with what it said", async () => {
  await assert.rejects(
    startKernel({
      argv: [Deno.execPath(), "eval", "console.error('no kernel here')"],
      cwd: ".",
      env: kernelEnvironment(),
    }),
    { name: "TransportFault", message: /no kernel here/ },
  );
});

Deno.test("startKernel: a run that was stopped starts nothing", async () => {
  const signal = AbortSignal.abort(new Error("stopped"));
  await assert.rejects(startKernel({ cwd: ".", env: kernelEnvironment(), signal }), /stopped/);
});
