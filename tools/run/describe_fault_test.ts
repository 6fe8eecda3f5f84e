import assert from "node:assert/strict";
import { describeFault } from "./describe_fault.ts";

Deno.test("describeFault: a refusal of the disk says what is allowed and what to do, and names no folder of this machine", () => {
  const full = Object.assign(
    new Error("No space left on device (os error 28): open '/somewhere/project/outputs/x'"),
    { code: "ENOSPC" },
  );
  assert.equal(
    describeFault(full, "/somewhere/project"),
    "writing the outputs: found No space left on device (os error 28): open 'outputs/x'; " +
      "allowed: a disk with room for the outputs; make room and run again",
  );
});

Deno.test("describeFault: other errors say what they say", () => {
  assert.equal(
    describeFault(new Error("/somewhere/project/data/x: no"), "/somewhere/project"),
    "data/x: no",
  );
  assert.equal(describeFault("stopped", "/somewhere/project"), "stopped");
});
