/** Runs tasks in order, at most `width` at a time; none starts once `isStopped` says so. */
export async function inParallel(
  width: number,
  tasks: readonly (() => Promise<void>)[],
  isStopped: () => boolean,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < tasks.length && !isStopped()) await tasks[next++]?.();
  };
  await Promise.all(Array.from({ length: width }, worker));
}
