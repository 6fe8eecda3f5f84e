import { byteReader } from "./byte_reader.ts";
import { concatenate } from "./concatenate.ts";
import { TransportFault } from "./transport_fault.ts";

/** One end of a ZeroMQ connection; messages are lists of frames. */
export interface ZmtpPeer {
  readonly send: (frames: readonly Uint8Array<ArrayBuffer>[]) => Promise<void>;
  /** The next message; null when the other end has closed. */
  readonly receive: () => Promise<Uint8Array<ArrayBuffer>[] | null>;
  readonly close: () => void;
}

const flag = { more: 1, long: 2, command: 4 } as const;
const longestFrame = 1 << 30;
const ascii = new TextEncoder();

/**
 * Connects to a loopback port as DEALER or SUB (subscribed to everything), by ZMTP 3.0 with the
 * NULL mechanism: https://rfc.zeromq.org/spec/23/.
 */
export async function connectZmtp(port: number, socketType: "DEALER" | "SUB"): Promise<ZmtpPeer> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port });
  connection.setNoDelay(true);
  const reader = byteReader(connection);

  async function write(bytes: Uint8Array): Promise<void> {
    let offset = 0;
    while (offset < bytes.length) offset += await connection.write(bytes.subarray(offset));
  }

  async function readFrame(): Promise<{ flags: number; body: Uint8Array<ArrayBuffer> } | null> {
    const head = await reader.take(1);
    if (head === null) return null;
    const flags = head[0] ?? 0;
    const isLong = (flags & flag.long) !== 0;
    const size = await reader.take(isLong ? 8 : 1);
    if (size === null) throw new TransportFault("the connection ended inside a frame");
    const length = isLong ? Number(new DataView(size.buffer).getBigUint64(0)) : size[0] ?? 0;
    if (flags > 7 || length > longestFrame) {
      throw new TransportFault(`not a ZMTP frame: flags ${flags}, length ${length}`);
    }
    const body = await reader.take(length);
    if (body === null) throw new TransportFault("the connection ended inside a frame");
    return { flags, body };
  }

  async function receive(): Promise<Uint8Array<ArrayBuffer>[] | null> {
    const frames: Uint8Array<ArrayBuffer>[] = [];
    while (true) {
      const frame = await readFrame();
      if (frame === null) return null;
      frames.push(frame.body);
      if ((frame.flags & flag.more) === 0) return frames;
    }
  }

  try {
    await write(greeting());
    if (await reader.take(64) === null) throw new TransportFault("no greeting");
    await write(encodeFrame(readyCommand(socketType), flag.command));
    if (await readFrame() === null) throw new TransportFault("no READY command");
    if (socketType === "SUB") await write(encodeFrame(Uint8Array.of(1), 0));
  } catch (error) {
    connection.close();
    throw error;
  }

  return {
    send: (frames) =>
      write(
        concatenate(frames.map((frame, i) => encodeFrame(frame, i + 1 < frames.length ? 1 : 0))),
      ),
    receive,
    close: () => connection.close(),
  };
}

function greeting(): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes[0] = 0xff;
  bytes[9] = 0x7f;
  bytes[10] = 3;
  bytes.set(ascii.encode("NULL"), 12);
  return bytes;
}

function readyCommand(socketType: string): Uint8Array<ArrayBuffer> {
  return concatenate([
    ascii.encode("\x05READY\x0bSocket-Type"),
    Uint8Array.of(0, 0, 0, socketType.length),
    ascii.encode(socketType),
  ]);
}

function encodeFrame(body: Uint8Array<ArrayBuffer>, flags: number): Uint8Array<ArrayBuffer> {
  if (body.length < 256) return concatenate([Uint8Array.of(flags, body.length), body]);
  const head = new Uint8Array(9);
  head[0] = flags | flag.long;
  new DataView(head.buffer).setBigUint64(1, BigInt(body.length));
  return concatenate([head, body]);
}
