import { freePorts } from "./free_ports.ts";
import type { KernelOptions } from "./types.ts";
import { guardProcess } from "./guard_process.ts";
import { within } from "./within.ts";

/** Loopback ports of the channels. */
export interface KernelPorts {
  readonly shell: number;
  readonly iopub: number;
  readonly control: number;
  readonly stdin: number;
}

/** The process of a kernel that may not listen yet. */
export interface KernelProcess {
  readonly ports: KernelPorts;
  readonly key: string;
  readonly ended: Promise<{ readonly code: number; readonly stderr: string }>;
  readonly kill: () => void;
}

const defaultArgv = [Deno.execPath(), "jupyter", "--kernel", "--conn", "{connection_file}"];
const keptStderr = 4000;
const drainSeconds = 1;

/** Starts `deno jupyter --kernel` with a connection file of its own, which is removed at its end. */
export async function spawnKernel(options: KernelOptions): Promise<KernelProcess> {
  const [shell = 0, iopub = 0, control = 0, stdin = 0, heartbeat = 0] = freePorts(5);
  const key = crypto.randomUUID();
  const file = await Deno.makeTempFile({ prefix: "reforest-kernel-", suffix: ".json" });
  await Deno.writeTextFile(
    file,
    JSON.stringify({
      ip: "127.0.0.1",
      transport: "tcp",
      signature_scheme: "hmac-sha256",
      key,
      shell_port: shell,
      iopub_port: iopub,
      control_port: control,
      stdin_port: stdin,
      hb_port: heartbeat,
    }),
  );
  const [command = "", ...args] = (options.argv ?? defaultArgv).map((part) =>
    part.replace("{connection_file}", file)
  );
  const child = new Deno.Command(command, {
    args,
    cwd: options.cwd,
    env: { ...options.env },
    clearEnv: true,
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();

  const guard = guardProcess(child.pid, file);
  let stderr = "";
  const drained = child.stderr.pipeThrough(new TextDecoderStream()).pipeTo(
    new WritableStream({ write: (text) => void (stderr = (stderr + text).slice(-keptStderr)) }),
  );
  const kill = () => {
    try {
      child.kill("SIGKILL");
    } catch {
      // It has ended by itself.
    }
  };
  if (options.signal?.aborted) kill();
  options.signal?.addEventListener("abort", kill);
  const ended = child.status.then(async ({ code }) => {
    options.signal?.removeEventListener("abort", kill);
    await guard.end();
    // A process that a cell left behind may hold the pipe open.
    await within(drainSeconds, drained);
    await Deno.remove(file).catch(() => {});
    return { code, stderr };
  });
  return { ports: { shell, iopub, control, stdin }, key, ended, kill };
}
