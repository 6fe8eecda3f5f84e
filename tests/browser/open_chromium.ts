import { type Browser, chromium } from "playwright-core";

/** The Chromium that `make test-browser` has found. */
export async function openChromium(): Promise<Browser> {
  const executablePath = Deno.env.get("CHROMIUM");
  if (executablePath === undefined) {
    throw new Error('found no variable CHROMIUM; run the tests with "make test-browser"');
  }
  // Chromium's own sandbox does not start for root, as which containers run.
  return await chromium.launch({ executablePath, args: ["--no-sandbox"] });
}
