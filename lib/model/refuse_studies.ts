import type { StudyEffect } from "../effect/types.ts";

/** Products of powers of effects, variances and weights must stay inside the range of numbers. */
const smallest = 1e-30;
const largest = 1e30;

const isEffect = (yi: number) => Math.abs(yi) <= largest;
const isVariance = (vi: number) => vi >= smallest && vi <= largest;

/**
 * Throws one RangeError that lists every study that cannot be pooled, and returns otherwise.
 *
 * @param studies Sorted by id.
 */
export function refuseStudies(studies: readonly StudyEffect[], caller: string): void {
  const faults: string[] = [];
  let previous: string | null = null;
  for (const { id, yi, vi, source } of studies) {
    if (isEffect(yi) && isVariance(vi) && id !== previous) {
      previous = id;
      continue;
    }
    const [from] = source ?? [];
    const where = `study "${id}"${from === undefined ? "" : ` (${from.file}, line ${from.line})`}`;
    if (id === previous) {
      faults.push(`${where}: found twice; allowed: once; give each study its own id`);
    }
    if (!isEffect(yi)) {
      faults.push(
        `${where}, yi: found ${yi}; allowed: a number of at most ${largest} in size; ` +
          "leave the study out with a reason",
      );
    }
    if (!isVariance(vi)) {
      faults.push(
        `${where}, vi: found ${vi}; allowed: a number from ${smallest} to ${largest}; ` +
          "leave the study out with a reason",
      );
    }
    previous = id;
  }
  if (faults.length > 0) {
    throw new RangeError(
      `${caller}: ${faults.length} fault(s) in the studies\n${faults.join("\n")}`,
    );
  }
}
