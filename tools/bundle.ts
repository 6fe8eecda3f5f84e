/**
 * Packs a review for an archive: `make bundle REVIEW=name`, or `deno task bundle --help`.
 *
 * @module
 */
import { join } from "node:path";
import { cochranePackage, runAnalyses } from "reforest/review";
import { loadReview } from "reforest/io";
import { aboutOf } from "./bundle/about_of.ts";
import { readArguments, usage } from "./bundle/arguments.ts";
import { bundlePaths } from "./bundle/bundle_paths.ts";
import { makeBundle } from "./bundle/make_bundle.ts";
import type { BundleFiles } from "./bundle/types.ts";
import { verifyBundle } from "./bundle/verify_bundle.ts";
import { unzipBytes, zipBytes } from "./bundle/zip_bytes.ts";
import { gitAnyOwner } from "./check/house.ts";
import { digest } from "./run/digest.ts";
import { projectRoot } from "./run/project_root.ts";

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<0 | 1> {
  const request = readArguments(args, Deno.env.get("REVIEW"));
  if ("problem" in request) return fail(request.problem);
  if (request.help) {
    console.log(usage);
    return 0;
  }
  try {
    return await pack(request.review, request.date ?? await dayOfCommit());
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

async function pack(name: string, date: string): Promise<0 | 1> {
  const review = await loadReview(name);
  const project = await readProject(name);
  const cochrane = cochranePackage(name, runAnalyses(review));
  const bundle = await makeBundle(project, aboutOf(project, name, date, cochrane));
  const path = join(projectRoot, "bundle", `${name}.zip`);
  const bytes = zipBytes(bundle);
  // What is verified is what a stranger would unpack.
  const problems = await verifyBundle(unzipBytes(`bundle/${name}.zip`, bytes));
  if (problems.length > 0) {
    const shown = problems.slice(0, 20).map((problem) => `  ${problem}`);
    const more = problems.length > 20 ? [`  and ${problems.length - 20} more`] : [];
    return fail(
      [
        `bundle: nothing was written; where files changed, run make REVIEW=${name} first:`,
        ...shown,
        ...more,
      ].join("\n"),
    );
  }
  await Deno.mkdir(join(projectRoot, "bundle"), { recursive: true });
  await Deno.writeFile(`${path}.writing`, bytes);
  await Deno.rename(`${path}.writing`, path);
  console.log(
    `written: bundle/${name}.zip (${bundle.size} files, ${(bytes.length / 1e6).toFixed(1)} MB, ` +
      `${date})\nSHA-256 ${await digest(bytes)}`,
  );
  for (const reason of cochrane.left) console.log(`not in cochrane/: ${reason}`);
  return 0;
}

async function readProject(name: string): Promise<BundleFiles> {
  const paths = await bundlePaths(name, projectRoot);
  if (!paths.includes(`outputs/${name}/manifest.json`)) {
    throw new Error(
      `bundle: found no outputs/${name}/manifest.json; allowed: a review that was run; ` +
        `run make REVIEW=${name}`,
    );
  }
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path, await Deno.readFile(join(projectRoot, path))] as const),
    ),
  );
}

/** Day of the last commit, which is the same for everybody who has it. */
async function dayOfCommit(): Promise<string> {
  const git = await new Deno.Command("git", {
    args: [...gitAnyOwner, "log", "-1", "--format=%cs"],
    cwd: projectRoot,
    stderr: "null",
  }).output().catch(() => null);
  const day = new TextDecoder().decode(git?.stdout).trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  throw new Error(
    "bundle: found no commit to take the day from; allowed: --date YYYY-MM-DD; add it",
  );
}

function fail(message: string): 1 {
  console.error(message);
  return 1;
}
