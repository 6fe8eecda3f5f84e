/**
 * Does work piece by piece after what is there has been shown; stops when the place is gone from
 * the page.
 */
export async function afterPaint(
  place: HTMLElement,
  pieces: readonly (() => void)[],
): Promise<void> {
  for (const piece of pieces) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    if (!place.isConnected) return;
    piece();
  }
}
