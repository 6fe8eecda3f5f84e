import assert from "node:assert/strict";
import { boxTable, madeUpCells } from "../../tests/fixtures/made_up_flow.ts";
import { flowBoxes } from "../screen/flow_boxes.ts";
import { readFlow } from "../screen/read_flow.ts";
import type { FlowReport } from "../screen/review_flow.ts";
import { describeFlow } from "./describe_flow.ts";
import { flowLawsTable } from "./flow_laws_table.ts";

function reportOf(change: Record<string, number | string>, studiesInData?: number): FlowReport {
  const counts = readFlow(
    boxTable({ ...madeUpCells.new, ...change }),
    studiesInData === undefined ? {} : { studiesInData },
  );
  return { kind: "flow", counts, comparison: [], boxes: flowBoxes(counts), inputs: [] };
}

Deno.test("describeFlow: numbers that do not add up are a warning with the sentence", () => {
  assert.equal(
    describeFlow(reportOf({ dbr_assessed: 112 }, 29)),
    "**Warning: the counts of the flow do not add up.** 2 laws of 7 do not hold:\n\n" +
      '- reports sought (120) − reports not retrieved (7) leaves 113; the box "reports assessed" ' +
      "says 112, 1 fewer.\n" +
      "- reports assessed (112) − reports excluded (81) leaves 31; the box " +
      '"reports of new studies included" says 32, 1 more.',
  );
});

Deno.test("describeFlow: a law without its count is told apart from one that holds", () => {
  const text = describeFlow(reportOf({}));
  assert.match(
    text,
    /^The counts of the flow add up: all 6 laws hold\.\n\nNot checked:\n\n- studies/,
  );
  assert.match(text, /This cannot be checked: the table of studies is not known\.$/);
});

Deno.test("flowLawsTable: a law holds, does not hold, or cannot be checked", () => {
  const table = flowLawsTable(reportOf({ dbr_assessed: 112 }));
  assert.ok("rows" in table);
  assert.deepEqual(table.rows.map(({ holds }) => holds), [
    ...["holds", "holds", "holds", "does not hold", "does not hold", "holds"],
    "cannot be checked",
  ]);
});
