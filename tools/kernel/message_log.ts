import { markType } from "./prelude.ts";
import type { WireMessage } from "./wire.ts";

/** Cuts the stream of published messages at the marks that the kernel sends after each cell. */
export interface MessageLog {
  readonly add: (message: WireMessage) => void;
  /** Resolves when anything was published, which shows that the subscription works. */
  readonly heard: Promise<void>;
  /** Resolves when a mark stands at the end. */
  readonly marked: () => Promise<void>;
  /** The messages up to the oldest mark not yet taken, or all of them when there is none. */
  readonly take: () => { readonly messages: readonly WireMessage[]; readonly complete: boolean };
}

/** A log that holds nothing yet. */
export function messageLog(): MessageLog {
  let messages: WireMessage[] = [];
  const first = Promise.withResolvers<void>();
  let mark = Promise.withResolvers<void>();
  return {
    add: (message) => {
      first.resolve();
      messages.push(message);
      if (message.type === markType) mark.resolve();
    },
    heard: first.promise,
    marked: () => mark.promise,
    take: () => {
      const at = messages.findIndex((message) => message.type === markType);
      const taken = at < 0 ? messages : messages.slice(0, at);
      messages = at < 0 ? [] : messages.slice(at + 1);
      mark = Promise.withResolvers<void>();
      return { messages: taken, complete: at >= 0 };
    },
  };
}
