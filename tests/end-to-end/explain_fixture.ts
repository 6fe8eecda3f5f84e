import { join } from "node:path";
import { explainReview } from "../../tools/explain/explain_review.ts";
import { removeFolder } from "../../tools/run/swap_folder.ts";
import type { Explanation, Group } from "../../tools/explain/types.ts";

/** As much of a library as a rerun calls: a weighted sum of a column. */
export const smallLibrary = {
  "lib/table/parse_review.ts": `
export interface Review { readonly rows: readonly Row[]; readonly protocol: Protocol }
interface Row { readonly id: string; readonly n: number }
interface Protocol { readonly analyses: readonly { readonly id: string; readonly power: number }[] }
export function parseReview(_name: string, files: ReadonlyMap<string, Uint8Array>): Review {
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  const rows = text("rows.csv").trim().split("\\n").slice(1).map((line) => {
    const [id = "", n = ""] = line.split(",");
    if (!/^[0-9]+$/.test(n)) throw new Error("rows.csv, " + id + ": found " + n);
    return { id, n: Number(n) };
  });
  return { rows, protocol: JSON.parse(text("protocol.json")) };
}
`,
  "lib/model/weight.ts": `
export const weight = 1;
`,
  "lib/analysis/run_analysis.ts": `
import type { Review } from "../table/parse_review.ts";
import { weight } from "../model/weight.ts";
export function runAnalysis({ rows, protocol }: Review, id: string) {
  const power = protocol.analyses.find((plan) => plan.id === id)?.power ?? 1;
  const total = rows.reduce((sum, { n }) => sum + n ** power, 0);
  const [first, second] = rows;
  return {
    id,
    overall: { both: (first?.n ?? 0) * (second?.n ?? 0) },
    overallReported: { estimate: weight * total },
  };
}
`,
  "lib/analysis/manuscript_results.ts": `
import type { Review } from "../table/parse_review.ts";
import { runAnalysis } from "./run_analysis.ts";
export function manuscriptResults(review: Review) {
  return { analyses: review.protocol.analyses.map(({ id }) => runAnalysis(review, id)) };
}
`,
  "lib/report/review_numbers.ts": `
import type { runAnalysis } from "../analysis/run_analysis.ts";
export function reviewNumbers({ analyses }: { analyses: ReturnType<typeof runAnalysis>[] }) {
  return analyses.map(({ id, overallReported: { estimate } }) => ({
    id: id + ".estimate",
    value: estimate,
    text: estimate.toFixed(0),
    result: "results/" + id + ".json",
    pointer: "/overallReported/estimate",
  }));
}
`,
} as const;

const data = {
  "data/small/rows.csv": "id,n\na,2\nb,3\nc,5\n",
  "data/small/protocol.json": '{ "analyses": [{ "id": "sum", "power": 1 }] }',
  "data/small/claims.csv": "id,text,quantities\nC1,10,sum.estimate\nC2,6,sum#/overall/both\n",
} as const;

/** A project in a repository of its own, with one review and one commit. */
export interface Repository {
  readonly root: string;
  readonly write: (files: Readonly<Record<string, string>>) => Promise<void>;
  readonly git: (...args: readonly string[]) => Promise<string>;
  readonly explain: (from?: string, how?: { readonly seconds?: number }) => Promise<Explanation>;
}

/** Uses a small project that is gone afterwards. */
export function withRepository(use: (repository: Repository) => Promise<void>): Promise<void> {
  return withFiles({ ...smallLibrary, ...data, "deno.json": "{}", "Makefile": "" }, "small", use);
}

/** Uses a repository of some files, and one folder of packages. */
export async function withFiles(
  files: Readonly<Record<string, string>>,
  review: string,
  use: (repository: Repository) => Promise<void>,
  packages?: string,
): Promise<void> {
  const root = await Deno.realPath(await Deno.makeTempDir({ prefix: "reforest-test-" }));
  const write: Repository["write"] = async (files) => {
    for (const [path, text] of Object.entries(files)) {
      await Deno.mkdir(join(root, path, ".."), { recursive: true });
      await Deno.writeTextFile(join(root, path), text);
    }
  };
  const git: Repository["git"] = async (...args) => {
    const { success, stdout, stderr } = await new Deno.Command("git", {
      args: ["-C", root, "-c", "user.name=A", "-c", "user.email=a@b.c", ...args],
    }).output();
    if (!success) throw new Error(new TextDecoder().decode(stderr));
    return new TextDecoder().decode(stdout).trim();
  };
  try {
    await write({ ...files, ".gitignore": "node_modules\n" });
    if (packages === undefined) await Deno.mkdir(join(root, "node_modules"));
    else await Deno.symlink(packages, join(root, "node_modules"));
    await git("init", "--quiet");
    await git("add", ".");
    await git("commit", "--quiet", "--message", "First");
    await use({
      root,
      write,
      git,
      explain: (from = "HEAD", { seconds = 30 } = {}) =>
        explainReview({ review, from, root, reruns: 200, seconds, tell: () => {} }),
    });
  } finally {
    await removeFolder(root);
  }
}

/** A group as short as a test reads it: causes, and each number with the values on its way. */
export function told({ causes, proof, numbers }: Group) {
  return {
    causes: causes.map(({ id }) => id),
    proof,
    numbers: Object.fromEntries(numbers.map(({ id, before, after, alone }) => [
      id,
      [before, ...alone, after].map((printed) => printed?.value ?? null),
    ])),
  };
}
