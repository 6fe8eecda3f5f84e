import assert from "node:assert/strict";
import { auditedReview, proportion } from "../../../tests/fixtures/audited_review.ts";
import { table } from "../../../tests/fixtures/small_protocol.ts";
import type { CellValue } from "../../table/types.ts";
import { overlappingCohorts } from "./overlapping_cohorts.ts";

const check = (...cohorts: CellValue[][]) =>
  overlappingCohorts.check(auditedReview({
    tables: [
      table("groups", ["id", "events", "total"], [
        ["a", 20, 100],
        ["b", 41, 200],
        ["c", 33, 150],
      ]),
      table("studies", ["id", "from", "to", "place", "authors"], cohorts),
    ],
    plans: [proportion],
    quantities: {
      studies: [{
        quantity: "cohort",
        start: "from",
        end: "to",
        place: "place",
        authors: "authors",
        unknown: ["not seen"],
      }],
    },
  }));

Deno.test("overlappingCohorts: same place, a common author, periods that meet", () => {
  const { alarms } = check(
    ["a", "2005-01", "2010-06", "Seoul", "Kim J; Lee S"],
    ["b", "2010", "2014", "Seoul", "Park H; Kim J"],
  );
  assert.deepEqual(alarms.map(({ studyId, found, mended }) => [studyId, found, mended?.words]), [[
    "a",
    "a (2005-01 to 2010-06) and b (2010 to 2014) are both from Seoul, by Kim J, and are both in " +
    '"Proportion"',
    "b alone",
  ]]);
  const [earlier, later] = [["a", "2005", "2010", "Seoul", "Kim J"], [
    "b",
    "2010-07",
    "2014",
    "Seoul",
    "Kim J",
  ]];
  // The whole of 2010 may be meant.
  assert.equal(check(earlier, later).alarms.length, 1);
});

Deno.test("overlappingCohorts: another place, other authors or a later period are no alarm", () => {
  const first = ["a", "2005-01", "2010-06", "Seoul", "Kim J"];
  for (
    const second of [
      ["b", "2010-07", "2014", "Seoul", "Kim J"],
      ["b", "2006", "2009", "Busan", "Kim J"],
      ["b", "2006", "2009", "Seoul", "Lee S"],
    ]
  ) assert.deepEqual(check(first, second).alarms, [], second.join());
});

Deno.test("overlappingCohorts: what nobody knows is the same as nothing", () => {
  const { alarms, rowsLookedAt } = check(
    ["a", "2005", "2010", "Seoul", "not seen"],
    ["b", "2005", "2010", "Seoul", "not seen"],
    ["c", "unclear", "2010", "Seoul", "Kim J"],
  );
  assert.deepEqual([alarms, rowsLookedAt], [[], 0]);
});
