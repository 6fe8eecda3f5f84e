import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";

const root = join(import.meta.dirname ?? ".", "../..");

/** A review page as a reader has it: a file from the disk, in a window of its own. */
export interface OpenReview {
  readonly page: Page;
  /** What the browser complained of, and what the page asked the network for, so far. */
  readonly faults: readonly string[];
}

/** The window: 1280 is a laptop, 360 a phone, 640 a laptop at a zoom of 200 %. */
export interface Window {
  readonly width: number;
  readonly hash?: string;
}

/** Opens `outputs/<review>/review/index.html` from the disk and waits until its program runs. */
export async function openReview(
  browser: Browser,
  review: string,
  { width, hash = "" }: Window,
): Promise<OpenReview> {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const faults: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", ({ message }) => faults.push(`error: ${message}`));
  page.on("request", (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  await page.goto(`${pathToFileURL(join(root, "outputs", review, "review/index.html"))}${hash}`);
  // The summary without scripts has the same head, and no navigation.
  await page.getByRole("navigation", { name: "Views" }).waitFor();
  return { page, faults };
}
