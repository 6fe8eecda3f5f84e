import { readFile } from "node:fs/promises";

/** Bytes of a file; Node's own functions, so that the library reads in Deno and in Node alike. */
export async function readBytes(path: string | URL): Promise<Uint8Array> {
  const { buffer, byteOffset, byteLength } = await readFile(path);
  return new Uint8Array(buffer, byteOffset, byteLength);
}
