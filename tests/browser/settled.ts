import type { Page } from "playwright-core";

/** Waits until nothing on the page is being computed or drawn any more. */
export async function settled(page: Page): Promise<void> {
  const busy = page.locator("[aria-busy=true]");
  while (await busy.count() > 0) await page.waitForTimeout(20);
}
