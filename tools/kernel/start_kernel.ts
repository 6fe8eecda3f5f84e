import { connectKernel } from "./connect_kernel.ts";
import { prelude } from "./prelude.ts";
import { execute, replyError, runCell } from "./run_cell.ts";
import { type KernelProcess, spawnKernel } from "./spawn_kernel.ts";
import { TransportFault } from "./transport_fault.ts";
import type { Kernel, KernelOptions } from "./types.ts";
import { within } from "./within.ts";

const startSeconds = 60;
const attempts = 3;

/** Starts a kernel that is ready for its first cell; tries again when a port was taken meanwhile. */
export async function startKernel(options: KernelOptions): Promise<Kernel> {
  for (let attempt = 1;; attempt++) {
    options.signal?.throwIfAborted();
    const process = await spawnKernel(options);
    try {
      return await ready(process);
    } catch (error) {
      process.kill();
      await process.ended;
      if (!(error instanceof TransportFault) || attempt === attempts) throw error;
    }
  }
}

async function ready(process: KernelProcess): Promise<Kernel> {
  const gone = process.ended.then(({ stderr }): never => {
    throw new TransportFault(`the kernel ended before its first cell: ${stderr.trim()}`);
  });
  const connected = Promise.race([connectKernel(process, startSeconds), gone]);
  const line = await within(startSeconds, connected);
  if (line === "late") throw new TransportFault(`no kernel within ${startSeconds} s`);
  const refusal = replyError(await execute(line, prelude, { silent: true }));
  if (refusal !== undefined) {
    line.channels.close();
    throw new TransportFault(`the kernel refused its prelude: ${refusal.message}`);
  }
  line.log.take();
  return {
    runCell: (code, limitSeconds) => runCell(line, code, limitSeconds),
    stop: async () => {
      line.channels.close();
      process.kill();
      await process.ended;
    },
  };
}
