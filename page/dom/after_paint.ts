/**
 * Does work piece by piece after what is there has been shown, and marks the place as busy until it
 * is done; stops when the place is gone from the page.
 */
export async function afterPaint(
  place: HTMLElement,
  pieces: readonly (() => void)[],
): Promise<void> {
  place.setAttribute("aria-busy", "true");
  try {
    for (const piece of pieces) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      if (!place.isConnected) return;
      piece();
    }
  } finally {
    place.removeAttribute("aria-busy");
  }
}
