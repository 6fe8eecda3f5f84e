import assert from "node:assert/strict";
import papaparse from "papaparse";
import { docxColumnWidths } from "../../lib/io/docx_column_widths.ts";
import { listReviews } from "../../lib/io/list_reviews.ts";
import { loadReview } from "../../lib/io/load_review.ts";
import * as rf from "../../lib/review/mod.ts";
import { printCells } from "../../lib/report/print_cells.ts";
import { allTables } from "../fixtures/all_tables.ts";
import { numbersOfText } from "../fixtures/numbers_of_text.ts";

const reviews = await Promise.all((await listReviews()).map((name) => loadReview(name)));
const tablesOf = new Map(reviews.map((review) => [review, allTables(review)]));
const styles = Object.values(rf.numberStyles);

function inEachTable(check: (table: rf.TableSpec, review: rf.Review) => void): void {
  let count = 0;
  for (const [review, tables] of tablesOf) {
    for (const table of tables) {
      check(table, review);
      count++;
    }
  }
  assert.ok(count > 200, `${count} tables`);
}

Deno.test("tables of all reviews: CSV gives back every cell in full", () => {
  inEachTable((table) => {
    const { data } = papaparse.parse<string[]>(rf.tableToCsv(table), { delimiter: "," });
    const [head, ...rows] = data.slice(0, -1);
    assert.deepEqual(head, table.columns.map(({ key }) => key), table.id);
    const stored = table.rows.map((row) =>
      table.columns.map(({ key }) => row[key] === null ? "" : `${row[key]}`)
    );
    assert.deepEqual(rows, stored, table.id);
  });
});

Deno.test("tables of all reviews: every number has stated digits, and no text is an accident", () => {
  inEachTable((table) => {
    const { title, heads, cells, note } = printCells(table, "print");
    for (const text of [title, ...heads, ...cells.flat(), note ?? ""]) {
      assert.doesNotMatch(
        text,
        /undefined|\bNaN\b|\bInfinity\b|\[object|\d\.\d{7}|\de-\d/,
        table.id,
      );
    }
    for (const { key, format } of table.columns) {
      const fractions = table.rows.some((row) =>
        typeof row[key] === "number" && !Number.isInteger(row[key])
      );
      assert.ok(!fractions || format !== undefined, `${table.id}, "${key}": digits are not stated`);
    }
  });
});

Deno.test("tables of all reviews: no cell is longer than 400 characters", () => {
  inEachTable((table) => {
    for (const text of printCells(table, "print").cells.flat()) {
      assert.ok(text.length <= 400, `${table.id}: ${text.length} characters: ${text}`);
    }
  });
});

Deno.test("tables of all reviews: heads are titles with units, and no codes of columns", () => {
  inEachTable((table, { tables }) => {
    const columns = Object.values(tables).flatMap((each) => each.columns);
    for (const { key, title } of table.columns) {
      assert.notEqual(title.trim(), "", `${table.id}, "${key}"`);
      assert.doesNotMatch(title, /_|[a-z][A-Z][a-z]/, `${table.id}, "${key}"`);
      const code = columns.find(({ name }) => name === title);
      assert.ok(
        code === undefined || columns.some((column) => column.title === title),
        `${table.id}: head "${title}" is a code; its title is "${code?.title}"`,
      );
    }
  });
  for (const review of reviews) {
    const { table, studyId, characteristics } = review.protocol.studies;
    const shown = rf.characteristicsTable(review).columns;
    for (const column of review.tables[table]?.columns ?? []) {
      if (column.name !== studyId && !characteristics.includes(column.name)) continue;
      const head = shown.find(({ key }) => key === column.name)?.title ?? "";
      const units = (column.unit ?? "none").toLowerCase().split(" ");
      assert.ok(
        column.unit === "none" || units.some((unit) => head.toLowerCase().includes(unit)),
        `${review.name}, ${column.name}: "${head}" lacks ${column.unit}`,
      );
    }
  }
});

Deno.test("tables of all reviews: the numbers of every cell are the same in every style", () => {
  inEachTable((table) => {
    const house = printCells(table, "print").cells;
    for (const style of styles) {
      printCells(table, "print", style).cells.forEach((row, i) =>
        row.forEach((text, j) => {
          const { key, format } = table.columns[j] ?? { key: "" };
          // P values may have other digits: their own test is below.
          if (format === "P" && typeof table.rows[i]?.[key] === "number") return;
          assert.deepEqual(
            numbersOfText(text, style),
            numbersOfText(house[i]?.[j] ?? "", rf.numberStyles.reforest),
            `${style.journal}, ${table.id}, row ${i + 1}, "${key}": ${text}`,
          );
        })
      );
    }
  });
});

Deno.test("tables of all reviews: a printed P value is true in every style", () => {
  let count = 0;
  inEachTable((table) => {
    for (const { key } of table.columns.filter(({ format }) => format === "P")) {
      for (const p of table.rows.map((row) => row[key])) {
        if (typeof p !== "number") continue;
        for (const style of styles) {
          const text = rf.formatP(p, { style });
          const [printed = Number.NaN] = numbersOfText(text, style);
          if (text.startsWith("<")) assert.ok(p < printed, `${p}: ${text}`);
          else if (text.startsWith(">")) assert.ok(p > printed, `${p}: ${text}`);
          else assert.ok(Math.abs(printed - p) <= 0.005, `${p}: ${text}`);
          assert.equal(p < 0.05, printed < 0.05 || text.startsWith("<"), `${p}: ${text}`);
          count++;
        }
      }
    }
  });
  assert.ok(count > 1000, `${count} P values`);
});

Deno.test("tables of manuscripts: each fits a landscape page of A4 with 8 points or more", () => {
  // Sides of the page less two margins of 20 mm, in twips.
  const width = 16838 - 2 * 1134;
  for (const review of reviews) {
    const results = rf.runAnalyses(review);
    const summary = rf.summaryOfFindings(review, results);
    for (const table of rf.manuscriptTables({ review, results, summary })) {
      for (const style of styles) {
        const { size, fits, widths } = docxColumnWidths(printCells(table, "print", style), width);
        assert.ok(fits && size >= 16, `${review.name}, ${table.title}: ${size / 2} points`);
        assert.equal(widths.reduce((sum, one) => sum + one, 0), width);
      }
    }
  }
});

Deno.test("tables of manuscripts: numbered in order, without lines of files or empty remarks", () => {
  for (const review of reviews) {
    const results = rf.runAnalyses(review);
    const summary = rf.summaryOfFindings(review, results);
    const tables = rf.manuscriptTables({ review, results, summary });
    assert.ok(tables.length >= 4, review.name);
    tables.forEach(({ id, title, columns, rows }, i) => {
      assert.ok(title.startsWith(`Table ${i + 1}. `), title);
      assert.ok(columns.every(({ key }) => key !== "source"), id);
      for (const { key, missing } of columns) {
        assert.ok(missing !== "" || rows.some((row) => row[key] !== null), `${id}, "${key}"`);
      }
    });
    for (const { id } of results) {
      assert.ok(tables.some((table) => table.id.startsWith(id)), `${review.name}: ${id}`);
    }
  }
});
