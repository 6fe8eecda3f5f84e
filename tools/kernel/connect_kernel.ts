import { type Channels, type Listeners, openChannels } from "./channels.ts";
import { type MessageLog, messageLog } from "./message_log.ts";
import { markPrompt } from "./prelude.ts";
import type { KernelProcess } from "./spawn_kernel.ts";
import { TransportFault } from "./transport_fault.ts";
import { raiseLoopback } from "../test/raise_loopback.ts";
import { within } from "./within.ts";

/** A kernel with its channels open. */
export interface KernelLine {
  readonly process: KernelProcess;
  readonly channels: Channels;
  readonly log: MessageLog;
  /** What cells asked the user since the last call. */
  readonly takeQuestions: () => readonly string[];
  /** Rejects when the connection breaks. */
  readonly fault: Promise<never>;
}

const retryMilliseconds = 20;

/** Waits until the process listens, and until what it publishes is heard. */
export async function connectKernel(
  process: KernelProcess,
  startSeconds: number,
): Promise<KernelLine> {
  const log = messageLog();
  const fault = Promise.withResolvers<never>();
  fault.promise.catch(() => {});
  let questions: string[] = [];
  const channels = await connect(process, startSeconds, {
    published: log.add,
    fault: fault.reject,
    asked: async (prompt) => {
      if (prompt === markPrompt) await log.marked();
      else questions.push(prompt);
      return null;
    },
  });
  try {
    // A publisher drops everything until it has seen the subscription.
    while (await within(retryMilliseconds / 1000, log.heard) === "late") {
      await channels.request("shell", "kernel_info_request", {});
    }
  } catch (error) {
    channels.close();
    throw error;
  }
  const takeQuestions = () => {
    const taken = questions;
    questions = [];
    return taken;
  };
  return { process, channels, log, takeQuestions, fault: fault.promise };
}

async function connect(
  process: KernelProcess,
  startSeconds: number,
  listeners: Listeners,
): Promise<Channels> {
  let hasEnded = false;
  process.ended.then(() => hasEnded = true);
  let lastCause: unknown;
  const deadline = performance.now() + startSeconds * 1000;
  while (!hasEnded && performance.now() < deadline) {
    try {
      return await openChannels(process.ports, process.key, listeners);
    } catch (cause) {
      if (cause instanceof Deno.errors.NetworkUnreachable) bringUpLoopback(cause);
      lastCause = cause;
      await new Promise((resolve) => setTimeout(resolve, retryMilliseconds));
    }
  }
  throw new TransportFault(`the kernel did not listen: ${lastCause}`);
}

/** A network namespace of its own (`unshare --net`) starts with its loopback interface down. */
function bringUpLoopback(cause: Error): void {
  try {
    raiseLoopback();
  } catch {
    throw new Error(
      "kernel: found no way to 127.0.0.1, on which notebooks and kernels talk; allowed: a loopback " +
        "interface that is up; run: ip link set lo up",
      { cause },
    );
  }
}
