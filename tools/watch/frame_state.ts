import type { FrameState } from "./frame_page.ts";
import type { WatchState } from "./watch_review.ts";

/** What a page is told of a state: its line, what a failed run printed, what to load. */
export function frameState(
  review: string,
  state: WatchState,
  page: string | null,
  version: number,
): FrameState {
  const address = page === null ? null : `/${page}`;
  if (state.kind === "running") {
    const [first, ...more] = state.changed;
    const why = first === undefined
      ? ""
      : ` after a change of ${first}${more.length > 0 ? ` and ${more.length} more` : ""}`;
    return { words: `${review}: running${why} …`, failure: null, page: address, version };
  }
  const { isWell, lines } = state.outcome;
  return {
    words: isWell
      ? `${review}: up to date`
      : `${review}: the last run failed; what stands below is from the last good one`,
    failure: isWell ? null : lines.join("\n").trim(),
    page: address,
    version,
  };
}
