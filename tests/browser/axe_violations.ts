import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe-core finds wrong with the page as it stands, one line for each fault and element. */
export async function axeViolations(page: Page): Promise<string[]> {
  // The page's own policy takes no script from outside; the test's window is not bound by it.
  const loaded = await page.evaluate("typeof axe === 'object'");
  if (!loaded) await page.evaluate(axe.source);
  const { violations }: axe.AxeResults = await page.evaluate(
    "axe.run({ resultTypes: ['violations'] })",
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id} (${help}): ${html.slice(0, 160)}`)
  );
}
