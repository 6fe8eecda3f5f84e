import assert from "node:assert/strict";
import { seededRandom } from "../../lib/numeric/random.ts";
import { countFlow } from "../../lib/screen/count_flow.ts";
import { flowLaws } from "../../lib/screen/flow_laws.ts";
import type { FlowNumbers } from "../../lib/screen/flow_types.ts";
import { readFlow } from "../../lib/screen/read_flow.ts";
import type { FlowCode } from "../../lib/table/flow_codes.ts";
import type { CellValue, Table } from "../../lib/table/types.ts";
import { boxTable, madeUpCells } from "../fixtures/made_up_flow.ts";

const columns = [
  ...["record_id", "duplicate_of", "screened", "exclusion_reason", "study_id"],
  ...["first_query_id", "source", "removed", "full_text"],
];
const sources = { R: "register", W: "website", C: "citation searching" } as const;

function tableOf(name: string, columns: readonly string[], cells: readonly CellValue[][]): Table {
  return {
    name,
    title: name,
    file: `${name}.csv`,
    digest: "",
    columns: columns.map((name) => ({ name, title: name, description: "", type: "string" })),
    rows: cells.map((row, i) => ({
      line: i + 2,
      values: Object.fromEntries(columns.map((name, j) => [name, row[j] ?? null])),
    })),
  };
}

/** A made-up ledger of records in which everybody has decided, with its search log and studies. */
function randomLedger(seed: number) {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const cells: CellValue[][] = [];
  for (let i = 0; i < 5 + Math.floor(random() * 60); i++) {
    const id = `R${i}`;
    const start = [pick(["Q1", "Q2", "Q3"]), pick(["M", "M", "E", "R", "W", "C"])] as const;
    const fate = pick(["duplicate", "automation", "other", "title", "lost", "out", "in", "in"]);
    const first = pick(cells.filter((row) => row[1] === null))?.[0];
    if (fate === "duplicate" && first !== undefined) {
      cells.push([id, first, "exclude", "duplicate", null, ...start, null, null]);
    } else if (fate === "automation" || fate === "other") {
      cells.push([id, null, null, null, null, ...start, fate, null]);
    } else if (fate === "title") {
      cells.push([id, null, "exclude", pick(["review", "letter"]), null, ...start, null, null]);
    } else if (fate === "lost") {
      cells.push([id, null, "include", null, null, ...start, null, "not retrieved"]);
    } else if (fate === "out") {
      cells.push([
        id,
        null,
        "include",
        pick(["animals", "no data"]),
        null,
        ...start,
        null,
        "exclude",
      ]);
    } else {
      cells.push([id, null, "include", null, `S${i % 7}`, ...start, null, "include"]);
    }
  }
  const fresh = (query: string) => cells.filter((row) => row[5] === query).length;
  const log = ["Q1", "Q2", "Q3"].map((
    query,
  ): CellValue[] => [query, fresh(query) + 5, fresh(query)]);
  const studies = new Set(cells.flatMap((row) => row[8] === "include" ? [row[4]] : []));
  return {
    cells,
    searches: tableOf("log", ["query_id", "n_results", "n_new_relevant"], log),
    studies: tableOf("studies", ["study_id"], [...studies].map((id) => [id ?? null])),
  };
}

const seeds = Array.from({ length: 60 }, (_, seed) => seed);
const brokenLaws = (laws: ReturnType<typeof countFlow>["laws"]) =>
  laws.filter(({ holds }) => holds === false).map(({ law }) => law);

Deno.test("countFlow: every law holds for random ledgers in which everybody has decided", () => {
  for (const seed of seeds) {
    const { cells, searches, studies } = randomLedger(seed);
    const records = tableOf("records", columns, cells);
    const flow = countFlow(records, { searches, studies, sources });
    assert.deepEqual(flow.laws.filter(({ holds }) => holds !== true), [], `seed ${seed}`);
  }
});

Deno.test("countFlow: the order of the records does not matter", () => {
  for (const seed of seeds) {
    const { cells, searches, studies } = randomLedger(seed);
    const count = (rows: readonly CellValue[][]) => {
      const { remarks, ...flow } = countFlow(tableOf("records", columns, rows), {
        ...{ searches, studies, sources },
      });
      return { ...flow, remarks: remarks.toSorted() };
    };
    assert.deepEqual(count(cells.toReversed()), count(cells), `seed ${seed}`);
  }
});

Deno.test("countFlow: a record that is taken away is missed by the search log, and by the data if its study goes", () => {
  for (const seed of seeds) {
    const { cells, searches, studies } = randomLedger(seed);
    const gone = cells.findLast((row) => !cells.some((other) => other[1] === row[0]));
    assert.ok(gone !== undefined);
    const left = cells.filter((row) => row !== gone);
    const before = countFlow(tableOf("records", columns, cells), { searches, studies, sources });
    const after = countFlow(tableOf("records", columns, left), { searches, studies, sources });
    const lastOfStudy = gone[8] === "include" &&
      !left.some((row) => row[8] === "include" && row[4] === gone[4]);
    assert.deepEqual(
      brokenLaws(after.laws),
      [
        "results of all queries − results set aside = records that a query found",
        "queries whose new records are as many as the log says = queries",
        ...(lastOfStudy ? ["new studies included = studies in the data"] : []),
      ],
      `seed ${seed}`,
    );
    const { counts } = after.numbers;
    for (const code of Object.keys(counts) as FlowCode[]) {
      const less = (before.numbers.counts[code] ?? 0) - (counts[code] ?? 0);
      assert.ok(less === 0 || less === 1, `seed ${seed}, ${code}`);
    }
    assert.equal((before.ledger?.records ?? 0) - (after.ledger?.records ?? 0), 1);
  }
});

// Which laws name a box: a count that is one too high breaks these, and no other.
const lawsNaming: Readonly<Partial<Record<FlowCode, number>>> = {
  previous_reports: 1,
  database_results: 2,
  register_results: 1,
  duplicates: 1,
  excluded_automatic: 1,
  excluded_other: 1,
  records_screened: 2,
  records_excluded: 1,
  dbr_sought_reports: 2,
  dbr_notretrieved_reports: 1,
  dbr_assessed: 2,
  other_sought_reports: 2,
  other_notretrieved_reports: 1,
  other_assessed: 2,
  new_reports: 2,
  previous_studies: 1,
  new_studies: 1,
  total_studies: 2,
  total_reports: 1,
};

Deno.test("flowLaws: one count that is one too high breaks the laws that name it, and no other", () => {
  const { numbers } = readFlow(boxTable(madeUpCells["updated-other"]));
  for (const [code, times] of Object.entries(lawsNaming) as [FlowCode, number][]) {
    const counts = { ...numbers.counts, [code]: (numbers.counts[code] ?? 0) + 1 };
    const broken = flowLaws({ ...numbers, counts } as FlowNumbers, 50)
      .filter(({ holds }) => holds === false);
    assert.equal(broken.length, times, code);
  }
});
