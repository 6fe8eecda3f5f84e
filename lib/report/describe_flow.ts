import type { FlowReport } from "../screen/review_flow.ts";
import { isNotApplicable, type NotApplicable } from "../trace/not_applicable.ts";
import { plural } from "./plural.ts";

/**
 * Says in Markdown whether the counts of a flow add up: a warning with a sentence for each law that
 * does not hold, or that all hold, and which could not be checked.
 *
 * @example
 * ```ts
 * import { describeFlow, reviewFlow } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const flow = reviewFlow(await loadReview("rectal-net"));
 * assert.match(describeFlow(flow), /^The counts of the flow add up: all 7 laws hold\./);
 * ```
 */
export function describeFlow(flow: FlowReport | NotApplicable): string {
  if (isNotApplicable(flow)) return flow.reason;
  const { laws, remarks } = flow.counts;
  const of = (holds: boolean | null) => laws.filter((law) => law.holds === holds);
  const [broken, open, held] = [of(false), of(null), of(true)];
  const list = (sentences: readonly string[]) => sentences.map((text) => `- ${text}`).join("\n");
  return [
    broken.length + held.length === 0
      ? "Too few counts are given to check whether the flow adds up."
      : broken.length === 0
      ? `The counts of the flow add up: all ${plural(held.length, "law", "laws")} hold.`
      : `**Warning: the counts of the flow do not add up.** ${
        plural(broken.length, "law", "laws")
      } of ${laws.length} ${broken.length === 1 ? "does" : "do"} not hold:\n\n${
        list(broken.map(({ sentence }) => sentence))
      }`,
    ...(open.length === 0
      ? []
      : [`Not checked:\n\n${list(open.map(({ law, sentence }) => `${law}. ${sentence}`))}`]),
    ...(remarks.length === 0 ? [] : [`Entries that do not fit together:\n\n${list(remarks)}`]),
  ].join("\n\n");
}
