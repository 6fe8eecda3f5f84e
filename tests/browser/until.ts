import type { Page } from "playwright-core";

/**
 * Waits until an expression holds in the page. Playwright's own waiting evaluates texts within the
 * page, which the policy of the page forbids.
 */
export async function until(page: Page, expression: string): Promise<void> {
  for (let i = 0; i < 500; i++) {
    if (await page.evaluate(`Boolean(${expression})`)) return;
    await page.waitForTimeout(20);
  }
  throw new Error(`waited in vain until ${expression}`);
}
