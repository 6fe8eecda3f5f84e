import type { Page } from "playwright-core";

/** What has the focus: its id, else its words. */
export async function focused(page: Page): Promise<string> {
  return await page.evaluate("document.activeElement.id || document.activeElement.innerText");
}
