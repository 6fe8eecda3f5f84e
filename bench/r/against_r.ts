/**
 * The same work in R (metafor) and in reforest, on the same simulated data, in one go.
 *
 *   deno run -A bench/r/against_r.ts          (make bench-r)
 *
 * Prints a Markdown table of times and ratios with the versions and the machine, and what misses its
 * target. Nothing here is a test: times depend on the machine and on what else it does.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, platform, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RegressionStudy } from "reforest";
import { medianSeconds } from "./median_seconds.ts";
import {
  few,
  many,
  runMultiverse,
  subsets,
  subsetsInR,
  tables,
  twenty,
  type Work,
  works,
} from "./work.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const install = `make bench-r runs the same work in R, and Rscript is not on PATH.
On Debian or Ubuntu: apt-get install --no-install-recommends r-cran-metafor r-cran-lme4
Elsewhere: install R (https://www.r-project.org), then in R: install.packages(c("metafor", "lme4"))
Without R: deno task bench`;

function studiesCsv(studies: readonly RegressionStudy[]): string {
  return ["yi,vi,x", ...studies.map((s) => [s.yi, s.vi, s.moderators["x"]].join(","))].join("\n");
}

function tablesCsv(): string {
  return [
    "ai,n1i,ci,n2i",
    ...tables.map((row) =>
      [row.eventsTreated, row.totalTreated, row.eventsControl, row.totalControl].join(",")
    ),
  ].join("\n");
}

/** Versions and times that R prints, by name. */
function timesInR(): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "reforest-bench-"));
  try {
    writeFileSync(join(folder, "few.csv"), studiesCsv(few));
    writeFileSync(join(folder, "many.csv"), studiesCsv(many));
    writeFileSync(join(folder, "twenty.csv"), studiesCsv(twenty));
    writeFileSync(join(folder, "tables.csv"), tablesCsv());
    const { success, stdout, stderr } = new Deno.Command("Rscript", {
      args: [here("bench.R"), folder, String(subsetsInR)],
    }).outputSync();
    const text = new TextDecoder().decode(stdout);
    if (!success) throw new Error(`Rscript failed: ${new TextDecoder().decode(stderr)}`);
    return new Map(text.trim().split("\n").map((line) => line.split(",") as [string, string]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function hasR(): boolean {
  try {
    return new Deno.Command("Rscript", { args: ["--version"] }).outputSync().success;
  } catch {
    return false;
  }
}

function printSeconds(seconds: number): string {
  if (seconds < 1e-3) return `${(seconds * 1e6).toPrecision(3)} µs`;
  if (seconds < 1) return `${(seconds * 1e3).toPrecision(3)} ms`;
  return `${seconds.toPrecision(3)} s`;
}

function machine(): string {
  let processor = "an unnamed processor";
  if (platform() === "linux") {
    processor = /model name\s*:\s*(.*)/.exec(readFileSync("/proc/cpuinfo", "utf8"))?.[1] ??
      processor;
  }
  const memory = Math.round(totalmem() / 2 ** 30);
  const [load = 0] = loadavg();
  return `${processor}, ${availableParallelism()} cores, ${memory} GiB, ${platform()}, ` +
    `load ${load.toFixed(1)} before the run`;
}

/** The time of R for the same amount of work; R draws fewer subsets, each at the same cost. */
function secondsInR({ r }: Work, answers: ReadonlyMap<string, string>): number | null {
  if (r === null) return null;
  const seconds = Number(answers.get(r));
  return r === "gosh" ? seconds * subsets / subsetsInR : seconds;
}

function bytesOfMemory(k: number): number {
  const { stdout } = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", here("memory.ts"), String(k)],
  }).outputSync();
  return Number(new TextDecoder().decode(stdout));
}

function main(): number {
  if (!hasR()) {
    console.log(install);
    return 1;
  }
  const described = machine();
  const answers = timesInR();
  const missed: string[] = [];
  let gosh = "";
  const versions = ["R", "metafor", "lme4"].map((name) => `${name} ${answers.get(name)}`);
  console.log(`${versions.join(", ")}; Deno ${Deno.version.deno}; ${described}\n`);
  console.log("| work | R | reforest | ratio | target |\n| --- | --: | --: | --: | --: |");
  for (const work of works) {
    const seconds = medianSeconds(work.run);
    const inR = secondsInR(work, answers);
    const ratio = inR === null ? null : inR / seconds;
    if (ratio !== null && work.target !== null && !(ratio >= work.target)) {
      missed.push(`${work.name}: ${ratio.toFixed(0)} times, target ${work.target}`);
    }
    const count = work.run === runMultiverse
      ? ` of ${runMultiverse().specifications.length} specifications`
      : "";
    if (count !== "" && seconds > 1) missed.push(`${work.name}: ${printSeconds(seconds)}`);
    console.log(
      `| ${work.name}${count} | ${inR === null ? "" : printSeconds(inR)} | ` +
        `${printSeconds(seconds)} | ${ratio === null ? "" : Math.round(ratio)} | ` +
        `${count !== "" ? "< 1 s" : work.target ?? ""} |`,
    );
    if (work.r === "gosh") {
      const rate = subsets / seconds;
      if (rate < 1e6) missed.push(`GOSH: ${rate.toFixed(0)} subsets a second, target 1000000`);
      gosh = `GOSH: ${(rate / 1e6).toFixed(2)} million subsets a second on one core (target 1)`;
    }
  }
  console.log(`\n${gosh}`);
  const sizes = [1_000, 100_000, 200_000, 400_000];
  const [base = 0, ...grown] = sizes.map(bytesOfMemory);
  console.log("\nMemory of a process that pools k studies, over one that pools 1,000:");
  grown.forEach((bytes, i) => {
    const k = sizes[i + 1]!;
    console.log(`  k = ${k}: ${((bytes - base) / k).toFixed(0)} bytes a study`);
  });
  console.log(missed.length === 0 ? "\nall targets met" : `\nmissed: ${missed.join("; ")}`);
  return 0;
}

if (import.meta.main) Deno.exit(main());
