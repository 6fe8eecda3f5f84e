/** The part of Deno that is there in the kernel only. */
interface Kernel {
  readonly display: (thing: unknown) => Promise<void>;
}

/** Shows a thing in the notebook. Outside the kernel (tests, `make verify`) nobody looks on. */
export async function displayInKernel(thing: unknown): Promise<void> {
  await kernelOf(Deno)?.display(thing);
}

/**
 * `Deno.jupyter`, or null outside the kernel: there `deno test` has no such property, and `deno run`
 * one that throws when it is read.
 */
export function kernelOf(deno: { readonly jupyter?: Kernel } | object): Kernel | null {
  try {
    return "jupyter" in deno ? deno.jupyter ?? null : null;
  } catch {
    return null;
  }
}
