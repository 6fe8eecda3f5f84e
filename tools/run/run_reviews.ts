import { join } from "node:path";
import { preflight } from "../notebook/preflight.ts";
import { describeFault } from "./describe_fault.ts";
import type { NotebookProblem } from "../notebook/types.ts";
import { pagePath } from "../page/page_path.ts";
import { projectRoot } from "./project_root.ts";
import type { RunReviewOptions } from "./run_options.ts";
import { type ReviewOutcome, runReview } from "./run_review.ts";

/**
 * Runs reviews one after another; a failure of one does not keep the others from running.
 *
 * @returns Whether every one of them ended well.
 */
export async function runReviews(
  reviews: readonly string[],
  options: RunReviewOptions,
): Promise<boolean> {
  const { notebooks, tell } = options;
  if (notebooks.length === 0) {
    tell("notebooks/: found no notebook; allowed is at least one NN-name.ipynb");
    return false;
  }
  const refused = await refusedReviews(reviews, options);
  if (refused.length === reviews.length) {
    for (const outcome of refused) {
      tell(`\n${outcome.failures.join("\n\n")}\n\n${describeOutcome(outcome, notebooks)}`);
    }
    return false;
  }
  const problems = await preflight(notebooks.map((path) => join(projectRoot, path)));
  if (problems.length > 0) {
    tell(["The notebooks cannot be run:", ...problems.map(describeProblem)].join("\n"));
    return false;
  }
  const outcomes: ReviewOutcome[] = [];
  for (const review of reviews) {
    tell(`${review}: ${notebooks.length} notebooks; those that are due run two at a time`);
    const outcome = await runReview(review, options);
    outcomes.push(outcome);
    for (const failure of outcome.failures) tell(`\n${failure}\n`);
    tell(describeOutcome(outcome, notebooks));
  }
  if (outcomes.length > 1) tell(["Summary", ...outcomes.map(summaryLine)].join("\n"));
  return outcomes.every(({ failures }) => failures.length === 0);
}

/** Reviews whose data cannot be used; told before the notebooks are checked, which takes longer. */
async function refusedReviews(
  reviews: readonly string[],
  { validate }: RunReviewOptions,
): Promise<readonly ReviewOutcome[]> {
  const refused: ReviewOutcome[] = [];
  for (const review of reviews) {
    const start = performance.now();
    try {
      await validate(review);
    } catch (error) {
      const failures = [describeFault(error, projectRoot)];
      refused.push({ review, files: 0, seconds: (performance.now() - start) / 1000, failures });
    }
  }
  return refused;
}

function describeProblem({ notebook, cell, line, message }: NotebookProblem): string {
  const place = [
    notebook,
    cell === null ? null : `code cell ${cell}`,
    line === null ? null : `line ${line}`,
  ].filter((part) => part !== null);
  return `  ${place.join(", ")}: ${message.replaceAll("\n", "\n    ")}`;
}

function describeOutcome(outcome: ReviewOutcome, notebooks: readonly string[]): string {
  const { review, files, seconds, failures } = outcome;
  if (failures.length > 0) {
    return `${review}: FAILED after ${
      seconds.toFixed(1)
    } s; outputs/${review}/ is as it was before`;
  }
  return `${review}: ${notebooks.length} notebooks, ${files} files in ${seconds.toFixed(1)} s; ` +
    `look first at outputs/${review}/${pagePath}`;
}

function summaryLine({ review, files, seconds, failures }: ReviewOutcome): string {
  const end = failures.length === 0 ? `${String(files).padStart(4)} files` : "FAILED";
  return `  ${review.padEnd(16)} ${seconds.toFixed(1).padStart(7)} s  ${end}`;
}
