import { countTimers } from "./count_timers.ts";

/** Message with which the kernel says that everything a cell published stands before it. */
export const markType = "reforest_mark";

/** Text with which the kernel asks on the input channel whether the mark has arrived. */
export const markPrompt = "reforest: has the mark arrived?";

/**
 * Run silently before the first cell.
 *
 * 1. The kernel swallows errors thrown by timers and rejections that nobody handles; here they
 *    become `error` messages, which fail the cell.
 * 2. A cell ends when its timers have ended.
 * 3. Outputs leave the kernel through a queue of their own, which `status: idle` may overtake: into
 *    the middle of a large output (seen from 3 MB on), or past it, so that a client stops listening
 *    too early. The cell is therefore held open: the kernel sends its result, then a mark, then
 *    asks the runner for input, and the runner answers only when the mark has arrived. Nothing else
 *    is published meanwhile.
 */
export const prelude = `{
  const report = (event, cause) => {
    event.preventDefault();
    const isError = cause instanceof Error;
    Deno.jupyter.broadcast("error", {
      ename: isError ? String(cause.name) : "Error",
      evalue: isError ? String(cause.message) : String(cause),
      traceback: isError ? String(cause.stack).split("\\n") : [],
    });
  };
  addEventListener("error", (event) => report(event, event.error ?? event.message));
  addEventListener("unhandledrejection", (event) => report(event, event.reason));

  const { prompt } = globalThis;
  const { broadcast } = Deno.jupyter;
  const { jupyter } = Deno[Deno.internal];
  const settled = (${countTimers})();

  const publish = jupyter.broadcastResult;
  jupyter.broadcastResult = async (count, result) => {
    await publish(count, result);
    await settled();
    broadcast(${JSON.stringify(markType)}, {});
    prompt(${JSON.stringify(markPrompt)});
  };
}`;
