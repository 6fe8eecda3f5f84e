import { join } from "node:path";
import { mediaType } from "../bundle/media_type.ts";
import { framePage, type FrameState, statesAddress } from "./frame_page.ts";

/** Pages on this machine. */
export interface PageServer {
  readonly address: string;
  /** Tells every open page. */
  readonly show: (state: FrameState) => void;
  readonly ended: Promise<void>;
}

/**
 * Serves a folder of outputs to browsers on this machine, with a page around the review page that
 * is told of every run. Files are sent as they are, and no browser keeps them.
 *
 * @param port The port to take, or a free one where another program has it.
 */
export function serveOutputs(
  folder: string,
  port: number,
  first: FrameState,
  signal: AbortSignal,
): PageServer {
  let state = first;
  const listeners = new Set<(state: FrameState) => void>();
  const handle = async (request: Request): Promise<Response> => {
    const { host, pathname } = new URL(request.url);
    // A page elsewhere could give its own name this machine's address, and read along.
    if (!/^(?:127\.0\.0\.1|localhost):\d+$/.test(host)) return refusal(403);
    if (request.method !== "GET") return refusal(405);
    if (pathname === "/") return answer(framePage, "text/html");
    if (pathname === statesAddress) return states(() => state, listeners, signal);
    return await file(folder, pathname);
  };
  const options = { hostname: "127.0.0.1", signal, onListen: () => {} };
  const server = serve(port) ?? serve(0);
  function serve(tried: number) {
    try {
      return Deno.serve({ ...options, port: tried }, handle);
    } catch (error) {
      if (tried === 0 || !(error instanceof Deno.errors.AddrInUse)) throw error;
      return null;
    }
  }
  if (server === null) throw new Error("watch: found no free port; allowed: one; end a program");
  return {
    address: `http://${options.hostname}:${server.addr.port}/`,
    show: (next) => {
      state = next;
      for (const listener of listeners) listener(next);
    },
    ended: server.finished,
  };
}

const headers = { "cache-control": "no-store" };

function answer(body: BodyInit, type: string): Response {
  return new Response(body, { headers: { ...headers, "content-type": `${type}; charset=utf-8` } });
}

function refusal(status: number): Response {
  return new Response(`${status}\n`, { status, headers });
}

async function file(folder: string, pathname: string): Promise<Response> {
  try {
    const root = await Deno.realPath(folder);
    const path = await Deno.realPath(join(root, decodeURIComponent(pathname)));
    if (!path.startsWith(`${root}/`)) return refusal(404);
    return answer(await Deno.readFile(path), mediaType(path));
  } catch {
    // No such file, a folder, or an address that is none.
    return refusal(404);
  }
}

/** Server-sent events: the state now, and each one after it. */
function states(
  now: () => FrameState,
  listeners: Set<(state: FrameState) => void>,
  signal: AbortSignal,
): Response {
  let forget = () => {};
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      const send = (state: FrameState) =>
        controller.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(state)}\n\n`));
      const close = () => {
        forget();
        controller.close();
      };
      forget = () => {
        listeners.delete(send);
        signal.removeEventListener("abort", close);
      };
      listeners.add(send);
      signal.addEventListener("abort", close);
      send(now());
    },
    cancel: () => forget(),
  });
  return new Response(body, { headers: { ...headers, "content-type": "text/event-stream" } });
}
