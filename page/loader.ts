/**
 * Stands in the page itself: unpacks program and data, and starts the one on the other. Until then,
 * and where a browser cannot do this, the page shows what it says without scripts.
 *
 * @module
 */
import type { Payload } from "./types.ts";

/** What the program leaves when it has loaded. */
declare const reforestPage: {
  readonly start: (payload: Payload, program: string) => void;
};

async function unpack(id: string): Promise<string> {
  const packed = atob(document.getElementById(id)?.textContent ?? "");
  const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return await new Response(stream).text();
}

async function open(): Promise<void> {
  const [program, payload] = await Promise.all([unpack("program"), unpack("payload")]);
  const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  // A script of the old kind: from the disk, Chromium opens no worker on a module.
  const script = document.createElement("script");
  script.src = address;
  await new Promise((resolve, reject) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => reject(new Error("the program does not load")));
    document.head.append(script);
  });
  reforestPage.start(JSON.parse(payload), address);
}

open().catch((error: unknown) => {
  const place = document.getElementById("state");
  if (place) {
    place.textContent = `This browser cannot open the interactive part (${error}). ` +
      "It needs Chromium 111, Firefox 114 or Safari 16.4, or later.";
  }
  throw error;
});
