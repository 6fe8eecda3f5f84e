import { reaches } from "../../lib/lineage/reaches.ts";
import type { Bench } from "./bench.ts";
import { reasonNames } from "./reasons.ts";

/** What the experiment found for one review. */
export interface Measured {
  readonly review: string;
  /** Digest of data and edges; another one, and the table is of other data or another lineage. */
  readonly inputs: string;
  readonly cells: number;
  readonly others: number;
  readonly reruns: number;
  readonly fixed: number;
  readonly edges: number;
  readonly unrealised: number;
  readonly byReason: Readonly<Record<string, number>>;
  readonly unpredicted: number;
}

const start = "<!-- measured by deno task trail -->";
const end = "<!-- end -->";

/** The text between the marks of docs/trail.md, replaced. */
export function withTrail(text: string, measured: readonly Measured[]): string {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/trail.md: found no ${start} before ${end}`);
  return `${text.slice(0, from)}${start}\n\n${describe(measured)}\n\n${text.slice(to)}`;
}

/** The line of a review in the first table. */
export function lineOf(measured: Measured): string {
  const { review, cells, fixed, reruns, edges, unrealised, unpredicted } = measured;
  const share = (100 * (edges - unrealised) / edges).toFixed(1);
  const counts = [cells, fixed, measured.others, reruns, edges].map(grouped);
  return `| ${[review, measured.inputs, ...counts, `${share} %`, `${unpredicted}`].join(" | ")} |`;
}

function describe(measured: readonly Measured[]): string {
  const heads = [
    "| review | digest | cells read | without another valid value | others | reruns | edges | realised | not predicted |",
    "| --- | --- | --: | --: | --: | --: | --: | --: | --: |",
  ];
  const reasons = reasonNames.map((reason) =>
    `| ${[reason, ...measured.map(({ byReason }) => grouped(byReason[reason] ?? 0))].join(" | ")} |`
  );
  return [
    ...heads,
    ...measured.map(lineOf),
    "",
    `| why an edge was not realised | ${measured.map(({ review }) => review).join(" | ")} |`,
    `| --- | ${measured.map(() => "--:").join(" | ")} |`,
    ...reasons,
  ].join("\n");
}

function grouped(count: number): string {
  return `${count}`.replace(/\B(?=(\d{3})+$)/g, ",");
}

/**
 * First digits of a digest of the files of a review that its analyses read, and of every edge that
 * the lineage claims.
 */
export async function inputsOf({ review, trail, usesOf }: Bench): Promise<string> {
  const read = [...Object.values(review.tables).map(({ file }) => file), "protocol.json"];
  const files = review.files.filter(({ path }) => read.includes(path))
    .map(({ path, sha256 }) => `${path} ${sha256}`);
  const edges = [...usesOf].flatMap(([cell, uses]) => {
    const reached = trail.numbers.filter(({ id }) => {
      const scope = trail.scopes.get(id);
      return scope && uses.some((use) => reaches(use, scope));
    });
    return reached.length === 0 ? [] : [`${cell} ${reached.map(({ id }) => id).join(" ")}`];
  }).sort();
  const text = new TextEncoder().encode([...files, ...edges].join("\n"));
  const bytes = await crypto.subtle.digest("SHA-256", text);
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("")
    .slice(0, 12);
}
