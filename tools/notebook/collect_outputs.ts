import type { WireMessage } from "../kernel/wire.ts";
import type { Output } from "./types.ts";

/** The part of a message that says what is shown. */
type Message = Pick<WireMessage, "type" | "content">;

/**
 * Turns what a kernel published for one cell into outputs: pieces of one stream joined, mime types
 * sorted. Messages that are no output (status, echo of the input) are left out.
 */
export function collectOutputs(messages: readonly Message[]): Output[] {
  const outputs: Output[] = [];
  for (const { type, content } of messages) {
    if (type === "stream") {
      const name = String(content["name"]);
      const text = String(content["text"]);
      const last = outputs.at(-1);
      if (last?.kind === "stream" && last.name === name) {
        outputs[outputs.length - 1] = { ...last, text: last.text + text };
      } else {
        outputs.push({ kind: "stream", name, text });
      }
    } else if (type === "display_data" || type === "execute_result") {
      outputs.push({ kind: type, data: bundle(content), displayId: displayId(content) });
    } else if (type === "clear_output") {
      outputs.length = 0;
    }
  }
  return outputs;
}

/** Outputs of earlier cells that a cell replaces by their display id. */
export function collectUpdates(
  messages: readonly Message[],
): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const updates = new Map<string, Readonly<Record<string, unknown>>>();
  for (const { type, content } of messages) {
    const id = displayId(content);
    if (type === "update_display_data" && id !== null) updates.set(id, bundle(content));
  }
  return updates;
}

/** An output as it is after updates by its display id. */
export function withUpdates(
  output: Output,
  updates: ReturnType<typeof collectUpdates>,
): Output {
  const data = output.kind === "stream" ? undefined : updates.get(output.displayId ?? "");
  return output.kind === "stream" || data === undefined ? output : { ...output, data };
}

function bundle(content: WireMessage["content"]): Record<string, unknown> {
  const data = content["data"] ?? {};
  return Object.fromEntries(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function displayId(content: WireMessage["content"]): string | null {
  const transient = content["transient"];
  if (typeof transient !== "object" || transient === null) return null;
  const id = "display_id" in transient ? transient.display_id : undefined;
  return typeof id === "string" ? id : null;
}
