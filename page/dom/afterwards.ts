import { afterPaint } from "./after_paint.ts";

/**
 * For work that need not be done before the next picture: of all that is given to a place, the last
 * is done after what is there has been shown.
 */
export function afterwards(place: HTMLElement): (work: () => void) => void {
  let waiting: (() => void) | null = null;
  return (work) => {
    const isAsked = waiting !== null;
    waiting = work;
    if (isAsked) return;
    afterPaint(place, [() => {
      const last = waiting;
      waiting = null;
      last?.();
    }]);
  };
}
