import type { ChecklistEntry } from "../analysis/protocol.ts";
import type { Review } from "../table/review_types.ts";
import { type ChecklistAnswer, checklistRules } from "./checklist_rules.ts";
import type { PrismaChecklist } from "./checklist_types.ts";
import { prismaItems } from "./prisma_items.ts";

/**
 * Fills in the PRISMA 2020 checklist (Page et al. 2021, https://doi.org/10.1136/bmj.n71; 27 items
 * in 42 lines): which file or notebook answers each item, or why it does not apply.
 *
 * What the outputs answer follows from what the review has (a flow, two extractions, judgements of
 * risk of bias, ratings of certainty, a registration). The part `prismaChecklist` of protocol.json
 * holds what the authors say; it stands beside the outputs, and a "not applicable" with its reason
 * replaces them. An item that only authors can answer, and have not, is never said to be done.
 *
 * @param review A loaded review.
 * @returns All 42 lines, in the order of PRISMA 2020.
 *
 * @example
 * ```ts
 * import { prismaChecklist } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const { lines } = prismaChecklist(await loadReview("bcg"));
 * assert.equal(lines.length, 42);
 * assert.equal(lines[0]?.status, "to be answered by the authors"); // the title of a manuscript
 * assert.equal(lines.find(({ item }) => item === "16a")?.status, "not applicable");
 * ```
 */
export function prismaChecklist(review: Review): PrismaChecklist {
  const entries = new Map(
    (review.protocol.prismaChecklist ?? []).map((entry) => [entry.item, entry]),
  );
  return {
    kind: "prisma-checklist",
    lines: prismaItems.map(({ item, section, topic }) => ({
      item,
      section,
      topic,
      ...withEntry(checklistRules[item](review), entries.get(item)),
    })),
  };
}

function withEntry(answer: ChecklistAnswer, entry: ChecklistEntry | undefined): ChecklistAnswer {
  if (entry === undefined) return answer;
  if ("notApplicable" in entry) {
    return { status: "not applicable", where: entry.notApplicable };
  }
  const alsoIn = answer.status.startsWith("answered");
  return {
    status: "answered by the authors",
    where: alsoIn ? `${entry.where}; ${answer.where}` : entry.where,
  };
}
