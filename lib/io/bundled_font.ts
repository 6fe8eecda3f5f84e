import { readBytes } from "./read_bytes.ts";

const files = { regular: "DejaVuSans.ttf", bold: "DejaVuSans-Bold.ttf" } as const;

const read = new Map<string, Promise<Uint8Array>>();

/** The font of the figures, from the pinned package; each file is read once in a process. */
export function bundledFont(weight: keyof typeof files): Promise<Uint8Array> {
  const bytes = read.get(weight) ??
    readBytes(new URL(import.meta.resolve(`dejavu-fonts-ttf/ttf/${files[weight]}`)));
  read.set(weight, bytes);
  return bytes;
}
