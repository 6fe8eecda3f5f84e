/** Median time of a call, in seconds: after a warm-up, for about a second and at least five calls. */
export function medianSeconds(work: () => unknown): number {
  const warmUntil = performance.now() + 300;
  do work(); while (performance.now() < warmUntil);
  const times: number[] = [];
  const until = performance.now() + 1000;
  while (times.length < 5 || (performance.now() < until && times.length < 20_000)) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1]! / 1000;
}
