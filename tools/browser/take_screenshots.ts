import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";

/** A picture of README.md. */
interface Shot {
  readonly name: string;
  readonly review: string;
  /** Address within the review page. */
  readonly hash: string;
  readonly height: number;
}

/** What came of a picture; with a problem, nothing was written. */
export interface Taken {
  readonly path: string;
  readonly bytes: number;
  readonly problem: string | null;
}

const shots: readonly Shot[] = [
  { name: "review-page", review: "rectal-net", hash: "", height: 840 },
  {
    name: "bench",
    review: "greb2008",
    // The row without which the data have the 13 studies and 2018 patients of the abstract.
    hash: "#/bench?analysis=complete-response&without=Rodriguez%202003",
    height: 760,
  },
  { name: "claims", review: "greb2008", hash: "#/audit/claims", height: 800 },
];

const width = 1120;

/** A page of text has to stay quick to load: pictures above this are refused. */
const most = 150_000;

/** Opens each review page from the disk and writes its picture into `docs/images/`. */
export async function takeScreenshots(
  root: string,
  executablePath: string,
): Promise<readonly Taken[]> {
  // Chromium's own sandbox does not start for root, as which containers run.
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    await Deno.mkdir(join(root, "docs/images"), { recursive: true });
    const taken: Taken[] = [];
    for (const shot of shots) taken.push(await take(browser, root, shot));
    return taken;
  } finally {
    await browser.close();
  }
}

async function take(
  browser: Browser,
  root: string,
  { name, review, hash, height }: Shot,
): Promise<Taken> {
  const path = `docs/images/${name}.png`;
  const source = join("outputs", review, "review/index.html");
  const there = await Deno.stat(join(root, source)).then(() => true, () => false);
  if (!there) {
    return { path, bytes: 0, problem: `found no ${source}; write it with make REVIEW=${review}` };
  }
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: "reduce" });
  await page.goto(`${pathToFileURL(join(root, source))}${hash}`);
  await page.getByRole("navigation", { name: "Views" }).waitFor();
  await page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
  const picture = await page.screenshot();
  await page.close();
  const bytes = picture.length;
  if (bytes > most) {
    return { path, bytes, problem: `found ${bytes} bytes; allowed: ${most}; make it less high` };
  }
  await Deno.writeFile(join(root, path), picture);
  return { path, bytes, problem: null };
}
