/**
 * Counts the timers that are set with `setTimeout` from now on, so that what a cell's timers print
 * does not stray into a later cell. It is also sent to kernels as text: it may use nothing of its
 * module.
 *
 * @returns Waits until none is pending.
 */
export function countTimers(): () => Promise<void> {
  const { setTimeout, clearTimeout } = globalThis;
  const pending = new Set<unknown>();
  let wake = () => {};
  const forget = (id: unknown) => {
    pending.delete(id);
    if (pending.size === 0) wake();
  };
  const set = (callback: unknown, delay?: number, ...rest: unknown[]) => {
    if (typeof callback !== "function") return setTimeout(callback as () => void, delay, ...rest);
    const id = setTimeout(
      (...values) => {
        try {
          return callback(...values);
        } finally {
          forget(id);
        }
      },
      delay,
      ...rest,
    );
    pending.add(id);
    return id;
  };
  const clear = (id?: number) => {
    clearTimeout(id);
    forget(id);
  };
  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
  return async () => {
    await turn();
    while (pending.size > 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      await turn();
    }
  };
}
