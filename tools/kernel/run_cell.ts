import type { KernelLine } from "./connect_kernel.ts";
import { TransportFault } from "./transport_fault.ts";
import type { CellAnswer, KernelError } from "./types.ts";
import type { WireMessage } from "./wire.ts";
import { within } from "./within.ts";

const interruptSeconds = 3;
const farewellSeconds = 1;

/**
 * Runs code as one cell and collects all that it published. The limit holds for the code and for
 * the timers that it leaves behind. After any ending but "ok" the kernel is of no further use.
 */
export async function runCell(
  line: KernelLine,
  code: string,
  limitSeconds: number,
): Promise<CellAnswer> {
  const work = run(line, code);
  const ended = line.process.ended.then((end): CellAnswer => ({
    ending: { kind: "kernel ended", ...end },
    messages: line.log.take().messages,
  }));
  try {
    const answer = await within(limitSeconds, Promise.race([work, ended, line.fault]));
    return answer === "late" ? await interrupt(line, work, ended) : answer;
  } catch (error) {
    // A kernel that ends closes its connections first, and a cell that fails behind a large output
    // may break them: what the kernel says then comes first.
    const answer = await within(farewellSeconds, Promise.race([work, ended])).catch(() => "late");
    if (typeof answer === "object") return answer;
    throw error instanceof TransportFault ? error : new TransportFault(String(error));
  }
}

async function run(line: KernelLine, code: string): Promise<CellAnswer> {
  const reply = await execute(line, code, { silent: false });
  const { messages, complete } = line.log.take();
  const [question] = line.takeQuestions();
  const error = replyError(reply) ?? publishedError(messages) ?? inputError(question);
  if (error !== undefined) return { ending: { kind: "error", error }, messages };
  if (!complete) throw new TransportFault("the kernel did not mark the end of the cell");
  return { ending: { kind: "ok" }, messages };
}

/** Sends code and waits for the kernel's reply; a silent one has no result and no mark. */
export async function execute(
  line: KernelLine,
  code: string,
  how: { readonly silent: boolean },
): Promise<WireMessage> {
  const { reply } = await line.channels.request("shell", "execute_request", {
    code,
    silent: how.silent,
    store_history: !how.silent,
    allow_stdin: true,
    stop_on_error: true,
    user_expressions: {},
  });
  return await reply;
}

async function interrupt(
  line: KernelLine,
  work: Promise<CellAnswer>,
  ended: Promise<CellAnswer>,
): Promise<CellAnswer> {
  await line.channels.request("control", "interrupt_request", {});
  const answer = await within(interruptSeconds, Promise.race([work, ended]));
  if (answer === "late") line.process.kill();
  return {
    ending: { kind: "time limit", interrupted: answer !== "late" },
    messages: answer === "late" ? line.log.take().messages : answer.messages,
  };
}

/** The error of a reply, if it is one. */
export function replyError(reply: WireMessage): KernelError | undefined {
  return reply.content["status"] === "ok" ? undefined : kernelError(reply.content);
}

function inputError(question: string | undefined): KernelError | undefined {
  if (question === undefined) return undefined;
  const message = `the cell asks for input (${question.trim()}); a notebook runs unattended`;
  return { name: "InputRequested", message, stack: [] };
}

function publishedError(messages: readonly WireMessage[]): KernelError | undefined {
  const found = messages.find((message) => message.type === "error");
  return found === undefined ? undefined : kernelError(found.content);
}

function kernelError(content: WireMessage["content"]): KernelError {
  const trace = content["traceback"];
  return {
    name: String(content["ename"]),
    message: String(content["evalue"]),
    stack: Array.isArray(trace) ? trace.map(String) : [],
  };
}
