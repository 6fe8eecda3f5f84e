import { join } from "node:path";
import {
  type AnalysisResult,
  answersTable,
  type ClaimsLedger,
  type FlowReport,
  isNotApplicable,
  type NotApplicable,
  type SummaryOfFindings,
  type TripwireReport,
  type Witnesses,
} from "reforest/review";
import { listReviews, loadReview } from "reforest/io";
import { readManifest } from "../verify/read_manifest.ts";

/** A review in the list of all. */
export interface IndexLine {
  readonly review: string;
  readonly title: string;
  readonly question: string;
  /** What has been checked and how it came out, in a few words; the same in every line. */
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
  const { title, protocol } = await loadReview(name);
  const stored = new Set(outputs.map(({ path }) => path));
  const ids = protocol.analyses.map(({ id }) => id)
    .filter((id) => stored.has(`results/${id}.json`));
  const results = await Promise.all(ids.map((id) => read<AnalysisResult>(id)));
  return {
    review: name,
    title,
    question: protocol.question,
    answers: answersOf(results),
    state: {
      Registered: protocol.registration.status === "registered" ? "yes" : "no: exploratory",
      "Flow of records": flowState(await read<FlowReport | NotApplicable>("prisma-flow")),
      "Printed claims": claimsState(await read<ClaimsLedger>("claims")),
      "Alarms of slips": alarmsState(await read<TripwireReport>("tripwires")),
      Witnesses: witnessState(await read<Witnesses>("witnesses")),
      Certainty: certaintyState(await read<SummaryOfFindings>("summary-of-findings")),
    },
  };
}

function flowState(flow: FlowReport | NotApplicable): string {
  if (isNotApplicable(flow)) return "no records";
  const { laws } = flow.counts;
  return `${laws.filter(({ holds }) => holds).length} of ${laws.length} laws hold`;
}

function claimsState({ counts }: ClaimsLedger): string {
  const words = [
    ["match", "come out"],
    ["rounding boundary", "on a rounding boundary"],
    ["mismatch", "printed otherwise"],
    ["dead", "no longer printed"],
    ["not recomputable", "cannot be recomputed"],
  ] as const;
  const found = words.flatMap(([grade, word]) =>
    counts[grade] === 0 ? [] : [`${counts[grade]} ${word}`]
  );
  return found.length === 0 ? "none" : found.join(", ");
}

function alarmsState({ alarms, unanswered }: TripwireReport): string {
  return alarms.length === 0 ? "none" : `${alarms.length}, ${unanswered} unanswered`;
}

function witnessState({ program, results }: Witnesses): string {
  const agree = results.filter(({ program }) => program.state === "agrees").length;
  return program === null ? "none" : `${agree} of ${results.length} agree with ${program}`;
}

function certaintyState({ findings }: SummaryOfFindings): string {
  const rated = findings.filter(({ rating }) => rating.kind === "rated").length;
  return `${rated} of ${findings.length} outcomes rated`;
}

/** Strata of one analysis stand in one line. */
function answersOf(results: readonly AnalysisResult[]): readonly string[] {
  return results.map((result) => {
    const { rows } = answersTable([result]);
    const measure = rows[0]?.measure ?? null;
    const strata = rows.map(({ stratum, answer, k }) =>
      [stratum, answer === "listed, not pooled" ? `${k} studies, ${answer}` : `${answer}, k = ${k}`]
        .filter((part) => part !== null).join(" ")
    );
    return [`${result.title}:`, measure, strata.join("; ")].filter((part) => part !== null)
      .join(" ");
  });
}
