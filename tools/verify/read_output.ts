/**
 * Reads a stream to its end and keeps the first part.
 *
 * @param most Bytes that are kept.
 * @param flood Called when there is more.
 */
export async function readOutput(
  stream: ReadableStream<Uint8Array>,
  most: number,
  flood: () => void,
): Promise<string> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > most) flood();
    else chunks.push(new Uint8Array(chunk));
  }
  return await new Blob(chunks).text();
}
