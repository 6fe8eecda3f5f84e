import { concatenate } from "./concatenate.ts";
import { TransportFault } from "./transport_fault.ts";

/** What a message of the Jupyter protocol says; all JSON. */
export interface WireMessage {
  readonly type: string;
  readonly id: string;
  /** Id of the request that this message answers; empty when there is none. */
  readonly parentId: string;
  readonly content: Readonly<Record<string, unknown>>;
}

const delimiter = "<IDS|MSG>";
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Imports the connection's key for signing and checking (HMAC with SHA-256). */
export function signingKey(key: string): Promise<CryptoKey> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  return crypto.subtle.importKey("raw", encoder.encode(key), algorithm, false, ["sign"]);
}

/**
 * Frames of a request, signed:
 * https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol.
 */
export async function encodeRequest(
  key: CryptoKey,
  request: { readonly type: string; readonly id: string; readonly session: string },
  content: Readonly<Record<string, unknown>>,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const header = {
    msg_id: request.id,
    msg_type: request.type,
    session: request.session,
    username: "reforest",
    // The protocol asks for a date and the kernel does not read it; a fixed one keeps the clock out.
    date: "1970-01-01T00:00:00.000Z",
    version: "5.3",
  };
  const parts = [header, {}, {}, content].map((part) => encoder.encode(JSON.stringify(part)));
  return [encoder.encode(delimiter), encoder.encode(await sign(key, parts)), ...parts];
}

/** Reads the frames of a message, refusing any whose signature does not fit. */
export async function decodeMessage(
  key: CryptoKey,
  frames: readonly Uint8Array<ArrayBuffer>[],
): Promise<WireMessage> {
  const start = frames.findIndex((frame) => decoder.decode(frame.subarray(0, 16)) === delimiter);
  const signature = frames[start + 1];
  const parts = frames.slice(start + 2, start + 6);
  if (start < 0 || signature === undefined || parts.length < 4) {
    throw new TransportFault("a message of the kernel is not a Jupyter message");
  }
  if (decoder.decode(signature) !== await sign(key, parts)) {
    throw new TransportFault("a message of the kernel has a wrong signature");
  }
  const [header, parent, , content] = parts.map((part) => JSON.parse(decoder.decode(part)));
  return {
    type: String(header.msg_type),
    id: String(header.msg_id),
    parentId: String(parent?.msg_id ?? ""),
    content,
  };
}

async function sign(key: CryptoKey, parts: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
  const signature = new Uint8Array(await crypto.subtle.sign("HMAC", key, concatenate(parts)));
  return [...signature].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
