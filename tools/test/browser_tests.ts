import { join } from "node:path";
import { findChromium, surroundings } from "../browser/find_chromium.ts";
import { installChromium } from "../browser/install_chromium.ts";
import type { House } from "../check/house.ts";
import { judgeTests } from "./judge_tests.ts";
import { parseJunit } from "./parse_junit.ts";
import { runCommand } from "./run_command.ts";
import { type Tally, total } from "./tally.ts";

/** Where the tests are; `deno test` does not find their names by itself. */
const tests = /^tests\/browser\/.*\.browser\.ts$/;

/** The file that takes longest; it begins first, so that no worker is left with it alone at the end. */
const longest = "tests/browser/pages.browser.ts";

let asked: Promise<string | NotRun> | null = null;

/** Why there is no Chromium, and no way to it. */
interface NotRun {
  readonly why: string;
}

/**
 * The program of Chromium, which is installed where that is possible. Asked for early, it is fetched
 * while other parts compute.
 *
 * @throws {Error} when it was installed and is not found, or the one that was named is not there.
 */
export function chromiumAtHand(): Promise<string | NotRun> {
  return asked ??= findOrInstall();
}

async function findOrInstall(): Promise<string | NotRun> {
  const here = surroundings();
  const present = await findChromium(here);
  if (present !== null) return present;
  const why = await installChromium();
  if (why !== null) return { why };
  const installed = await findChromium(here);
  if (installed === null) throw new Error("Chromium was installed, but is not on PATH");
  return installed;
}

/**
 * The tests of the review pages in a real Chromium. Where there is none, the tests are not run: that
 * is said, and counts as nothing.
 */
export async function browserTests(house: House): Promise<Tally> {
  const chromium = await chromiumAtHand();
  if (typeof chromium !== "string") {
    console.log(`browser tests: NOT RUN: ${chromium.why}`);
    return total([]);
  }
  const found = [...house.files.keys()].filter((path) => tests.test(path)).sort();
  const files = [
    ...found.filter((path) => path === longest),
    ...found.filter((path) => path !== longest),
  ];
  const scratch = await Deno.makeTempDir({ prefix: "reforest-browser-" });
  try {
    const report = join(scratch, "report.xml");
    const success = await runCommand(
      [
        "env",
        `CHROMIUM=${chromium}`,
        Deno.execPath(),
        ...["test", "--allow-all", "--no-check", "--parallel", `--junit-path=${report}`],
        ...files,
      ],
      house.root,
    );
    const xml = await Deno.readTextFile(report).catch((error: unknown) => {
      if (error instanceof Deno.errors.NotFound) return null;
      throw error;
    });
    const { tally, notes } = judgeTests(success, xml === null ? null : parseJunit(xml), files);
    for (const note of notes) console.log(note);
    return tally;
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
}
