import type { Table } from "../table/types.ts";
import { textOf } from "./cell.ts";
import { balanceLaw } from "./flow_law.ts";
import type { FlowLaw, FlowLedger } from "./flow_types.ts";

/** The laws between the records and the log of searches. */
export function searchLaws(records: Table, searches: Table, ledger: FlowLedger): FlowLaw[] {
  const { queries, results, setAside } = ledger;
  const found = new Map<string, number>();
  for (const row of records.rows) {
    const query = textOf(row, "first_query_id");
    found.set(query, (found.get(query) ?? 0) + 1);
  }
  const truthful = searches.rows.filter((row) =>
    row.values["n_new_relevant"] === (found.get(textOf(row, "query_id")) ?? 0)
  );
  const logged = records.rows.length - (found.get("") ?? 0);
  return [
    balanceLaw({
      start: [{ words: "results of all queries", n: results ?? 0 }],
      out: [{ words: "results set aside", n: setAside ?? 0 }],
    }, { words: "records that a query found", n: logged }),
    balanceLaw({
      start: [{
        words: "queries whose new records are as many as the log says",
        n: truthful.length,
      }],
      out: [],
    }, { words: "queries", n: queries ?? 0 }),
  ];
}

/** The included studies are in the data, one by one. */
export function studyLaws(included: readonly string[], inData: ReadonlySet<string>): FlowLaw[] {
  const absent = included.filter((id) => !inData.has(id));
  const law = balanceLaw({
    start: [{
      words: "studies with an included record that the data have",
      n: included.length - absent.length,
    }],
    out: [],
  }, { words: "studies with an included record", n: included.length });
  return absent.length === 0
    ? [law]
    : [{ ...law, sentence: `${law.sentence} Not in the data: ${absent.join(", ")}.` }];
}
