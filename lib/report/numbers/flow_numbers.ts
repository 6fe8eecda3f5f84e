import type { FlowReport } from "../../screen/review_flow.ts";
import { isNotApplicable, type NotApplicable } from "../../trace/not_applicable.ts";
import { count } from "./formats.ts";
import { idPart } from "./id_part.ts";
import { numbersBelow } from "./number_at.ts";
import type { NamedNumber, NumberSource } from "./types.ts";

/**
 * The counts of the flow of records: `flow.BOX` by the names of the R package PRISMA2020 (Haddaway
 * et al. 2022, https://doi.org/10.1002/cl2.1230), `flow.part.BOX.PART` for their parts, `flow.ledger.…`
 * for what the list of records says itself. A box without a count has no number.
 *
 * @param flow Answer of {@linkcode reviewFlow}, stored as `results/prisma-flow.json`.
 *
 * @example
 * ```ts
 * import { flowNumbers, reviewFlow } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const numbers = flowNumbers(reviewFlow(await loadReview("rectal-net")));
 * const screened = numbers.find(({ id }) => id === "flow.records_screened");
 * assert.equal(screened?.text, "123");
 * assert.deepEqual(flowNumbers(reviewFlow(await loadReview("bcg"))), []);
 * ```
 */
export function flowNumbers(flow: FlowReport | NotApplicable): readonly NamedNumber[] {
  if (isNotApplicable(flow)) return [];
  const source: NumberSource = { file: "results/prisma-flow.json", result: flow };
  const { numbers, ledger } = flow.counts;
  const boxes = Object.keys(numbers.counts).map((code) => [code, [[code], count]] as const);
  const parts = Object.entries(numbers.parts).flatMap(([code, listed]) =>
    listed.flatMap(({ text }, index) =>
      numbersBelow(source, `flow.part.${code}`, ["counts", "numbers", "parts", code, index], {
        [idPart(text)]: [["n"], count],
      })
    )
  );
  return [
    ...numbersBelow(source, "flow", ["counts", "numbers", "counts"], Object.fromEntries(boxes)),
    ...parts,
    ...(ledger
      ? [
        ...numbersBelow(source, "flow.ledger", ["counts", "ledger"], {
          queries: [["queries"], count],
          results: [["results"], count],
          "set-aside": [["setAside"], count],
          records: [["records"], count],
          duplicates: [["duplicates"], count],
          screened: [["screened"], count],
          undecided: [["undecided"], count],
          included: [["includedRecords"], count],
        }),
        ...ledger.excluded.flatMap(({ reason }, index) =>
          numbersBelow(source, "flow.ledger.excluded", ["counts", "ledger", "excluded", index], {
            [idPart(reason)]: [["n"], count],
          })
        ),
      ]
      : []),
  ];
}
