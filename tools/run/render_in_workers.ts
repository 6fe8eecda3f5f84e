import type { FigureFont } from "reforest/io";
import { inParallel } from "./in_parallel.ts";
import type { Rendering } from "./rendering.ts";
import type { RenderAnswer, RenderOrder } from "./render_worker.ts";

/** The machines of authors and of CI have two cores at least. */
const atOnce = 2;

/**
 * Makes files of drawings in two workers. Who makes which file depends on the moment; what is in
 * it depends on the drawing and its font alone.
 *
 * @throws {Error} naming every drawing that could not be rendered, with the reason.
 */
export async function renderInWorkers(
  folder: string,
  renderings: readonly Rendering[],
  font: FigureFont | null,
  signal?: AbortSignal,
): Promise<void> {
  const drawings = [...Map.groupBy(renderings, ({ svg }) => svg).values()];
  const idle: Worker[] = [];
  const workers: Worker[] = [];
  const problems: string[] = [];
  const tasks = drawings.map((ofOne) => async () => {
    const worker = idle.pop() ?? newWorker(workers);
    const answer = await ask(worker, { folder, renderings: ofOne, font });
    if (answer !== null) problems.push(answer);
    idle.push(worker);
  });
  try {
    await inParallel(atOnce, tasks, () => signal?.aborted ?? false);
  } finally {
    for (const worker of workers) worker.terminate();
  }
  if (problems.length > 0) {
    throw new Error(`figures that cannot be rendered:\n  ${problems.sort().join("\n  ")}`);
  }
}

function newWorker(workers: Worker[]): Worker {
  const url = new URL("./render_worker.ts", import.meta.url);
  const worker = new Worker(url, { type: "module" });
  workers.push(worker);
  return worker;
}

function ask(worker: Worker, order: RenderOrder): Promise<RenderAnswer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<RenderAnswer>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(`the worker that renders figures failed: ${event.message}`));
    };
    worker.postMessage(order);
  });
}
