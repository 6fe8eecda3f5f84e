import { TransportFault } from "./transport_fault.ts";

/** Reads exact numbers of bytes from a connection. */
export interface ByteReader {
  /** The next `count` bytes; null when the connection ended before the first of them. */
  readonly take: (count: number) => Promise<Uint8Array<ArrayBuffer> | null>;
}

const chunkSize = 1 << 20;

/** Wraps a connection in a reader with a buffer, so that small frames cost no system call each. */
export function byteReader(source: { read(into: Uint8Array): Promise<number | null> }): ByteReader {
  let buffer = new Uint8Array(0);

  async function take(count: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const out = new Uint8Array(count);
    let filled = 0;
    while (filled < count) {
      if (buffer.length === 0) {
        const chunk = new Uint8Array(chunkSize);
        const read = await source.read(chunk);
        if (read === null) {
          if (filled === 0) return null;
          throw new TransportFault("the connection ended in the middle of a message");
        }
        buffer = chunk.subarray(0, read);
      }
      const part = buffer.subarray(0, count - filled);
      out.set(part, filled);
      filled += part.length;
      buffer = buffer.subarray(part.length);
    }
    return out;
  }

  return { take };
}
