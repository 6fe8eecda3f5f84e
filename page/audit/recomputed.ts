import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Page } from "../types.ts";

/** A stored result that the page can compute as well. */
export interface Recomputable {
  readonly path: string;
  /** SHA-256 of the stored file. */
  readonly stored: string;
  /** SHA-256 of the file that the result computed here would be. */
  readonly compute: () => string;
}

/** The stored results that this page computes for its own use. */
export function recomputed(page: Page): readonly Recomputable[] {
  const stored = new Map(page.payload.outputs.map(({ path, sha256 }) => [path, sha256]));
  const computable: readonly (readonly [name: string, result: () => unknown])[] = [
    ...page.analyses().map((result) => [result.id, () => result] as const),
    ["prisma-flow", () => page.results().flow],
    ["extractions", () => page.results().extractions],
    ["risk-of-bias", () => page.results().riskOfBias],
    ["leave-one-out-ranges", () => page.results().leaveOneOut],
    ...page.analyses().map(({ id }, index) =>
      [`multiverse-${id}`, () => page.results().multiverses[index]] as const
    ),
    ["summary-of-findings", () => page.results().certainty],
    ["tripwires", page.tripwires],
    ["claims", page.claims],
    ["witnesses", page.witnesses],
  ];
  return computable.flatMap(([name, result]) => {
    const path = `results/${name}.json`;
    const digest = stored.get(path);
    return digest === undefined
      ? []
      : [{ path, stored: digest, compute: () => digestOf(result()) }];
  });
}

/** As `Step.result` stores a result. */
function digestOf(result: unknown): string {
  const text = `${JSON.stringify(result, null, 2)}\n`;
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}
