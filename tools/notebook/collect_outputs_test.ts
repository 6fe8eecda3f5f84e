import assert from "node:assert/strict";
import type { WireMessage } from "../kernel/wire.ts";
import { collectOutputs, collectUpdates } from "./collect_outputs.ts";

function message(type: string, content: WireMessage["content"]): WireMessage {
  return { type, id: "", parentId: "", content };
}

Deno.test("collectOutputs: pieces of one stream are joined, those of two are kept apart", () => {
  const outputs = collectOutputs([
    message("stream", { name: "stdout", text: "a\n" }),
    message("status", { execution_state: "idle" }),
    message("stream", { name: "stdout", text: "b\n" }),
    message("stream", { name: "stderr", text: "c\n" }),
    message("stream", { name: "stdout", text: "d\n" }),
  ]);
  assert.deepEqual(outputs, [
    { kind: "stream", name: "stdout", text: "a\nb\n" },
    { kind: "stream", name: "stderr", text: "c\n" },
    { kind: "stream", name: "stdout", text: "d\n" },
  ]);
});

Deno.test("collectOutputs: mime types are sorted", () => {
  const [output] = collectOutputs([
    message("execute_result", { data: { "text/plain": "x", "image/png": "y" }, transient: {} }),
  ]);
  assert(output?.kind === "execute_result");
  assert.deepEqual(Object.keys(output.data), ["image/png", "text/plain"]);
});

Deno.test("collectUpdates: the last update of a display counts, others are no update", () => {
  const transient = { display_id: "d" };
  const updates = collectUpdates([
    message("display_data", { data: { "text/plain": "0" }, transient }),
    message("update_display_data", { data: { "text/plain": "1" }, transient }),
    message("update_display_data", { data: { "text/plain": "2" }, transient }),
  ]);
  assert.deepEqual([...updates], [["d", { "text/plain": "2" }]]);
});
