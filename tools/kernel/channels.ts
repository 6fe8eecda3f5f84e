import type { KernelPorts } from "./spawn_kernel.ts";
import { TransportFault } from "./transport_fault.ts";
import { decodeMessage, encodeRequest, signingKey, type WireMessage } from "./wire.ts";
import { connectZmtp, type ZmtpPeer } from "./zmtp.ts";

/** The channels on which a runner talks with a kernel. */
export interface Channels {
  readonly request: (
    channel: "shell" | "control",
    type: string,
    content: Readonly<Record<string, unknown>>,
  ) => Promise<{ readonly id: string; readonly reply: Promise<WireMessage> }>;
  readonly close: () => void;
}

/** Who is told of what comes in. */
export interface Listeners {
  readonly published: (message: WireMessage) => void;
  /** The kernel asks for input; the answer is sent back. */
  readonly asked: (prompt: string) => Promise<string | null>;
  readonly fault: (fault: TransportFault) => void;
}

/** Connects to all channels of a kernel that listens. */
export async function openChannels(
  ports: KernelPorts,
  connectionKey: string,
  listeners: Listeners,
): Promise<Channels> {
  const key = await signingKey(connectionKey);
  const peers: ZmtpPeer[] = [];
  const closeAll = () => {
    for (const peer of peers.splice(0)) peer.close();
  };
  const open = async (port: number, type: "DEALER" | "SUB") => {
    const peer = await connectZmtp(port, type);
    peers.push(peer);
    return peer;
  };
  const session = crypto.randomUUID();
  const send = async (peer: ZmtpPeer, type: string, id: string, content: WireMessage["content"]) =>
    await peer.send(await encodeRequest(key, { type, id, session }, content));
  try {
    const shell = await open(ports.shell, "DEALER");
    const control = await open(ports.control, "DEALER");
    const stdin = await open(ports.stdin, "DEALER");
    const iopub = await open(ports.iopub, "SUB");
    const waiting = new Map<string, (message: WireMessage) => void>();
    const answer = (message: WireMessage) => {
      waiting.get(message.parentId)?.(message);
      waiting.delete(message.parentId);
    };
    let closed = false;
    const fail = (error: unknown) => {
      if (closed) return;
      listeners.fault(error instanceof TransportFault ? error : new TransportFault(String(error)));
    };
    const listen = (peer: ZmtpPeer, handle: (message: WireMessage) => void) =>
      pump(peer, key, handle, fail).catch(fail);
    listen(shell, answer);
    listen(control, answer);
    listen(iopub, listeners.published);
    listen(stdin, async (message) => {
      const value = await listeners.asked(String(message.content["prompt"]));
      await send(stdin, "input_reply", crypto.randomUUID(), { value }).catch(fail);
    });

    return {
      request: async (channel, type, content) => {
        const id = crypto.randomUUID();
        const reply = new Promise<WireMessage>((resolve) => waiting.set(id, resolve));
        await send(channel === "shell" ? shell : control, type, id, content);
        return { id, reply };
      },
      close: () => {
        closed = true;
        closeAll();
      },
    };
  } catch (error) {
    closeAll();
    throw error;
  }
}

/**
 * Reads as fast as the kernel writes and decodes behind it: a kernel that has to wait for its
 * reader may write two messages into each other.
 */
async function pump(
  peer: ZmtpPeer,
  key: CryptoKey,
  handle: (message: WireMessage) => void,
  fail: (error: unknown) => void,
): Promise<void> {
  let handled = Promise.resolve();
  while (true) {
    const frames = await peer.receive();
    if (frames === null) return;
    handled = handled.then(async () => handle(await decodeMessage(key, frames)));
    handled.catch(fail);
  }
}
