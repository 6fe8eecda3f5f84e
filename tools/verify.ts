/**
 * Reruns a review blindly and says whether its outputs come out again:
 * `make verify REVIEW=name`, or `deno task verify --help`.
 *
 * @module
 */
import { join } from "node:path";
import { listReviews } from "reforest/io";
import { writeIndex } from "./page/write_index.ts";
import { projectRoot } from "./run/project_root.ts";
import { readArguments, usage, type VerifyRequest } from "./verify/arguments.ts";
import { summaryLines } from "./verify/summary_lines.ts";
import { verifyReview } from "./verify/verify_review.ts";
import { writeReport } from "./verify/write_report.ts";
import { writeVerdictPage } from "./verify/write_verdict_page.ts";

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<number> {
  const request = readArguments(args);
  if ("problem" in request) return fail(request.problem);
  if (request.help) {
    console.log(usage);
    return 0;
  }
  const known = await listReviews();
  const asked = request.review ?? (Deno.env.get("REVIEW") || "rectal-net");
  if (asked !== "all" && !known.includes(asked)) {
    return fail(`data/: found no review "${asked}"; allowed: ${known.join(", ")}, or all`);
  }
  const abort = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    Deno.addSignalListener(signal, () => abort.abort(new Error(`stopped by ${signal}`)));
  }
  try {
    return await verifyAll(asked === "all" ? known : [asked], request, abort.signal);
  } catch (error) {
    if (!abort.signal.aborted) throw error;
    console.error("Stopped; there is no verdict.");
    return 130;
  }
}

async function verifyAll(
  reviews: readonly string[],
  { limits }: VerifyRequest,
  signal: AbortSignal,
): Promise<0 | 1> {
  let isWell = true;
  const verdicts = new Map<string, string>();
  for (const review of reviews) {
    const start = performance.now();
    const found = await verifyReview({
      review,
      root: projectRoot,
      limits,
      signal,
      tell: console.log,
    });
    const folder = join(projectRoot, "verify", review);
    await writeReport(found, folder);
    const isShown = await writeVerdictPage(found, join(projectRoot, "outputs", review), folder);
    verdicts.set(review, found.sentence);
    isWell &&= found.verdict === "identical" || found.verdict === "within tolerance";
    console.log(summaryLines(found).join("\n"));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `${seconds} s; the report is in verify/${review}/verify.html` +
        `${isShown ? `, and on the review page in verify/${review}/review/index.html` : ""}\n`,
    );
  }
  if (reviews.length > 1) {
    await writeIndex(join(projectRoot, "outputs"), {
      target: join(projectRoot, "verify"),
      verdicts,
    });
    console.log(["Summary", ...[...verdicts.values()].map((text) => `  ${text}`)].join("\n"));
  }
  return isWell ? 0 : 1;
}

function fail(message: string): 1 {
  console.error(message);
  return 1;
}
