/** Begins a message; JSON escapes it, and so ends each message with its line. */
const sign = "\u001e";

/** Type of the message that stands for what only a kernel can draw. */
export const kernelOnly = "kernel_only";

const { stringify } = JSON;

/** A message as the recorder writes it. */
export function frameOf(type: string, content: unknown): string {
  return `${sign}${stringify([type, content])}\n`;
}

/** A message that a kernel would have published, or one about the cells. */
export interface Frame {
  readonly type: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * The messages in what a module wrote on its standard output. Whatever else it wrote there is left
 * out, as a kernel does with it.
 */
export function framesIn(text: string): Frame[] {
  return text.split(sign).slice(1).flatMap((piece) => {
    try {
      const [type, content]: [unknown, unknown] = JSON.parse(piece.split("\n", 1)[0] ?? "");
      const isFrame = typeof type === "string" && typeof content === "object" && content !== null;
      return isFrame ? [{ type, content: { ...content } }] : [];
    } catch {
      return [];
    }
  });
}
