/**
 * Stands in the page itself: unpacks program and data, and starts the one on the other. Until then,
 * and where a browser cannot do this, the page shows what it says without scripts.
 *
 * @module
 */
import type { Payload } from "./types.ts";

async function unpack(id: string): Promise<string> {
  const packed = atob(document.getElementById(id)?.textContent ?? "");
  const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return await new Response(stream).text();
}

async function open(): Promise<void> {
  const [program, payload] = await Promise.all([unpack("program"), unpack("payload")]);
  const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  const { start }: { readonly start: (payload: Payload) => void } = await import(address);
  start(JSON.parse(payload));
}

open().catch((error: unknown) => {
  const place = document.getElementById("state");
  if (place) {
    place.textContent = `This browser cannot open the interactive part (${error}). ` +
      "It needs Chromium 111, Firefox 114 or Safari 16.4, or later.";
  }
  throw error;
});
