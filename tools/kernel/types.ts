import type { WireMessage } from "./wire.ts";

/** How a kernel is started. */
export interface KernelOptions {
  /** Command, as in a kernelspec. @default this Deno: jupyter --kernel --conn {connection_file} */
  readonly argv?: readonly string[];
  /** Folder in which the notebook stands; modules and deno.json are looked up from there. */
  readonly cwd: string;
  /** The whole environment of the process; nothing else is inherited. */
  readonly env: Readonly<Record<string, string>>;
  /** Ends the kernel at once. */
  readonly signal?: AbortSignal;
}

/** An error as the kernel tells it. */
export interface KernelError {
  readonly name: string;
  readonly message: string;
  readonly stack: readonly string[];
}

/** How one cell went. */
export interface CellAnswer {
  readonly ending:
    | { readonly kind: "ok" }
    | { readonly kind: "error"; readonly error: KernelError }
    | { readonly kind: "time limit"; readonly interrupted: boolean }
    | { readonly kind: "kernel ended"; readonly code: number; readonly stderr: string };
  /** Everything the kernel published for the cell, in order. */
  readonly messages: readonly WireMessage[];
}

/** A running kernel. */
export interface Kernel {
  /** Runs code as one cell; never rejects for what the code does, only for a {@linkcode TransportFault}. */
  readonly runCell: (code: string, limitSeconds: number) => Promise<CellAnswer>;
  /** Ends the process at once and waits for its end. */
  readonly stop: () => Promise<void>;
}
