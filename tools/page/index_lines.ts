import { join } from "node:path";
import {
  type AnalysisResult,
  answersTable,
  type ClaimsLedger,
  describeAlarms,
  describeClaims,
  describeFlow,
  describeWitnesses,
  type FlowReport,
  type NotApplicable,
  type TripwireReport,
  type Witnesses,
} from "reforest/review";
import { listReviews, loadReview } from "reforest/io";
import { registrationOf } from "../../page/audit/registration_of.ts";
import { readManifest } from "../verify/read_manifest.ts";

/** A review in the list of all. */
export interface IndexLine {
  readonly review: string;
  readonly title: string;
  readonly question: string;
  /** What has been checked and how it came out, in sentences, by what was looked at. */
  readonly state: Readonly<Record<string, string>>;
  /** Each answer in a line. */
  readonly answers: readonly string[];
}

/**
 * The reviews that have outputs, in the order of their names, each by what its results say.
 *
 * @param outputs The folder `outputs/`.
 */
export async function indexLines(outputs: string): Promise<readonly IndexLine[]> {
  const lines: IndexLine[] = [];
  for (const review of await listReviews()) {
    const manifest = await readManifest(join(outputs, review));
    if (manifest !== null) {
      lines.push(await lineOf(review, join(outputs, review), manifest.outputs));
    }
  }
  return lines;
}

async function lineOf(
  name: string,
  folder: string,
  outputs: readonly { readonly path: string }[],
): Promise<IndexLine> {
  const read = async <T>(result: string): Promise<T> =>
    JSON.parse(await Deno.readTextFile(join(folder, "results", `${result}.json`)));
  const review = await loadReview(name);
  const stored = new Set(outputs.map(({ path }) => path));
  const ids = review.protocol.analyses.map(({ id }) => id)
    .filter((id) => stored.has(`results/${id}.json`));
  const results = await Promise.all(ids.map((id) => read<AnalysisResult>(id)));
  return {
    review: name,
    title: review.title,
    question: review.protocol.question,
    answers: answersTable(results).rows.map(answer),
    state: {
      Registration: registrationOf(review),
      Flow: first(describeFlow(await read<FlowReport | NotApplicable>("prisma-flow"))),
      Claims: describeClaims(await read<ClaimsLedger>("claims")),
      Slips: describeAlarms(await read<TripwireReport>("tripwires")),
      Witnesses: describeWitnesses(await read<Witnesses>("witnesses")),
    },
  };
}

function answer(row: ReturnType<typeof answersTable>["rows"][number]): string {
  const { analysis, stratum, k, measure, answer } = row;
  const what = [analysis, stratum].filter((part) => part != null).join(": ");
  return `${what}: ${measure ?? ""} ${answer}, ${k} ${k === 1 ? "study" : "studies"}`
    .replace(/ +/g, " ");
}

function first(markdown: string): string {
  return markdown.split("\n\n")[0] ?? "";
}
