/** Reads a stream to its end and keeps the last part: what floods it cannot flood the reader. */
export async function lastText(stream: ReadableStream<Uint8Array>, most = 16_384): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    text = (text + decoder.decode(chunk, { stream: true })).slice(-most);
  }
  return text;
}
