/**
 * Names the rules of a journal that the figures of a review break:
 * `make journal-check JOURNAL=plos REVIEW=name`, or `deno task journal-check --help`.
 *
 * @module
 */
import { join } from "node:path";
import { journals } from "reforest/figure";
import { loadReview } from "reforest/io";
import { readReviewArgument, usageOf } from "./print/arguments.ts";
import { checkJournal } from "./print/check_journal.ts";
import { journalNamed } from "./print/journal_named.ts";
import { takeOption } from "./print/take_option.ts";
import { projectRoot } from "./run/project_root.ts";

const tool = "journal-check";
const usage = `${
  usageOf(
    tool,
    "Names every rule of a journal that the figures of a review break, with what is allowed and\n" +
      "where the rule stands. Files for print are looked at when make figures-print wrote them.",
  )
}
  --journal NAME    ${Object.keys(journals).join(", ")}
                    (default: the journal of the manuscript in protocol.json)

The exit status is 1 when a rule is broken.`;

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<0 | 1> {
  const { value: journal, rest } = takeOption(args, "--journal");
  const request = readReviewArgument(tool, rest, Deno.env.get("REVIEW"));
  if ("problem" in request) return fail(request.problem);
  if (request.help) {
    console.log(usage);
    return 0;
  }
  try {
    const profile = journalNamed(tool, journal ?? await plannedJournal(request.review));
    if ("problem" in profile) return fail(profile.problem);
    const outputs = join(projectRoot, "outputs", request.review);
    const { lines, breaches } = await checkJournal(request.review, outputs, profile);
    console.log(lines.join("\n"));
    return breaches === 0 ? 0 : 1;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** The journal that the review's protocol names for its manuscript. */
async function plannedJournal(review: string): Promise<string | null> {
  return (await loadReview(review)).protocol.manuscript?.journal ?? null;
}

function fail(message: string): 1 {
  console.error(message);
  return 1;
}
