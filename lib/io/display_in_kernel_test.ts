import assert from "node:assert/strict";
import { kernelOf } from "./display_in_kernel.ts";

Deno.test("kernelOf: outside the kernel there is none, whether the property is missing or throws", () => {
  const throwing = {
    get jupyter(): never {
      throw new Error("Deno.jupyter is only available in `deno jupyter` subcommand");
    },
  };
  assert.equal(kernelOf({}), null);
  assert.equal(kernelOf(throwing), null);
});

Deno.test("kernelOf: in the kernel it is what Deno gives", () => {
  const jupyter = { display: () => Promise.resolve() };
  assert.equal(kernelOf({ jupyter }), jupyter);
});
