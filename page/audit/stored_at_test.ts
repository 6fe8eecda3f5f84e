import assert from "node:assert/strict";
import {
  answersTable,
  claimsLedger,
  claimsTable,
  crudeTable,
  effectSizeTable,
  manuscriptResults,
  pooledTable,
  reviewNumbers,
  sensitivityTable,
  subgroupTable,
  type TableSpec,
  tableToText,
} from "reforest/review";
import { listReviews, loadReview } from "reforest/io";
import { numbersIn, type StoredAt } from "./link_numbers.ts";
import {
  answersStoredAt,
  claimsStoredAt,
  crudeStoredAt,
  effectsStoredAt,
  pooledStoredAt,
  sensitivityStoredAt,
} from "./stored_at.ts";

/** A printed number read back, and half a unit of its last decimal. */
function readBack(printed: string): { readonly value: number; readonly half: number } {
  const percent = printed.endsWith("%");
  const digits = printed.replace(" %", "").replace("−", "-").replace(/,/g, "");
  const decimals = digits.split(".")[1]?.length ?? 0;
  const scale = percent ? 100 : 1;
  return { value: Number(digits) / scale, half: 0.5000001 * 10 ** -decimals / scale };
}

Deno.test("storedAt: a link leads to the number that is printed, in every table of every review", async () => {
  let linked = 0;
  for (const name of await listReviews()) {
    const results = manuscriptResults(await loadReview(name));
    const values = new Map(
      reviewNumbers(results).map(({ result, pointer, value, format }) => [
        `${result}#${pointer}`,
        format.kind === "percent" ? value / 100 : value,
      ]),
    );
    const check = (spec: ReturnType<typeof pooledTable>, storedAt: StoredAt) => {
      if (!("rows" in spec)) return;
      for (const [index, row] of spec.rows.entries()) {
        for (const column of spec.columns) {
          const key: string = column.key;
          const places = storedAt(row, index, key);
          const text = textOf(spec, index, key);
          const printed = numbersIn(text);
          if (places.length === 0 || printed.length !== places.length) continue;
          for (const [n, { 0: word }] of printed.entries()) {
            const value = values.get(places[n] ?? "");
            if (value === undefined) continue;
            linked++;
            const { value: read, half } = readBack(word);
            const isBound = /[<>] ?$/.test(text.slice(0, printed[n]?.index));
            const isPercentWithoutSign: boolean = key === "i2" || key === "i2tau2";
            const shown = isPercentWithoutSign ? read / 100 : read;
            const room = isPercentWithoutSign ? half / 100 : half;
            assert.ok(
              isBound ? value <= shown : Math.abs(value - shown) <= room,
              `${name}, ${spec.id}, row ${index}, ${key}: "${word}" of "${text}" is ${value}`,
            );
          }
        }
      }
    };
    check(answersTable(results.analyses), answersStoredAt(results.analyses));
    for (const result of results.analyses) {
      check(crudeTable(result), crudeStoredAt(result));
      check(pooledTable(result), pooledStoredAt(result));
      check(subgroupTable(result), pooledStoredAt(result));
      check(effectSizeTable(result), effectsStoredAt(result));
      check(sensitivityTable(result), sensitivityStoredAt(result));
    }
  }
  assert.ok(linked > 1000, `${linked}`);
});

Deno.test("claimsStoredAt: a recomputed number of a claim leads to the number that the claim names", async () => {
  let linked = 0;
  for (const name of await listReviews()) {
    const review = await loadReview(name);
    const results = manuscriptResults(review);
    const ledger = claimsLedger(review, results);
    const table = claimsTable(ledger);
    if (!("rows" in table)) continue;
    const numbers = reviewNumbers(results);
    const at = new Map(
      numbers.map((number) => [`${number.result}#${number.pointer}`, number]),
    );
    const storedAt = claimsStoredAt(ledger, () => numbers);
    for (const [index, row] of table.rows.entries()) {
      const claimed = ledger.claims[index]?.numbers ?? [];
      const places = storedAt(row, index, "computed");
      assert.deepEqual(storedAt(row, index, "text"), []);
      if (claimed.length > 0) {
        assert.equal(numbersIn(textOf(table, index, "computed")).length, claimed.length);
      }
      for (const [n, place] of places.entries()) {
        const found = at.get(place);
        // A claim may name a place that has no name, a log odds ratio say; that leads nowhere.
        if (found === undefined && claimed[n]?.quantity.includes("#/")) continue;
        assert.ok(found, `${name}: nothing is called ${claimed[n]?.quantity}`);
        assert.equal(found.value, claimed[n]?.value);
        linked++;
      }
    }
  }
  assert.ok(linked >= 20, `${linked}`);
});

/** A cell as it prints: the second line of the table that holds nothing else. */
function textOf(spec: TableSpec, index: number, key: string): string {
  const columns = spec.columns.filter((column) => column.key === key);
  const row = spec.rows[index];
  if (row === undefined) return "";
  const { note: _, ...rest } = spec;
  const text = tableToText({ ...rest, columns, rows: [row] });
  return text.trimEnd().split("\n").at(-1)?.trim() ?? "";
}
