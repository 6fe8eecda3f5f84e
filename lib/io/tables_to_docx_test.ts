import { strFromU8, unzipSync } from "fflate";
import assert from "node:assert/strict";
import { numberStyles } from "../report/number_styles.ts";
import type { TableSpec } from "../report/table_types.ts";
import { projectRoot } from "./project_root.ts";
import { tablesToDocx } from "./tables_to_docx.ts";

const table: TableSpec = {
  id: "rates",
  title: 'Rates & "ratios"',
  columns: [
    { key: "study", title: "Study" },
    { key: "n", title: "Patients" },
    { key: "certainty", title: "Certainty" },
  ],
  rows: [
    { study: "Kim <2019>", n: 12, certainty: "⊕⊕◯◯ low (a)" },
    { study: "Moon 2016\nsecond line", n: 407, certainty: null },
  ],
  note: 'A note.\na. The "reason".',
};
const filesOf = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
const documentOf = async (...tables: readonly TableSpec[]) =>
  filesOf(await tablesToDocx(tables))["word/document.xml"] ?? "";

Deno.test("tablesToDocx: holds every text of the table, in order", async () => {
  const texts = [...(await documentOf(table)).matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map((
    [, text],
  ) => text);
  assert.deepEqual(texts, [
    "Rates &amp; &quot;ratios&quot;",
    ...["Study", "Patients", "Certainty"],
    ...["Kim &lt;2019&gt;", "12", "⊕⊕◯◯ low (a)"],
    ...["Moon 2016", "second line", "407", "–"],
    "A note.",
    "a. The &quot;reason&quot;.",
  ]);
});

Deno.test("tablesToDocx: the head repeats, and numbers stand to the right", async () => {
  const [head = "", first = ""] = (await documentOf(table)).split("<w:tr>").slice(1);
  assert.match(head, /<w:tblHeader\/>/);
  assert.doesNotMatch(first, /<w:tblHeader\/>/);
  const aligns = [...first.matchAll(/<w:jc w:val="(\w+)"/g)].map(([, align]) => align);
  assert.deepEqual(aligns, ["left", "right", "left"]);
});

Deno.test("tablesToDocx: title and note are the alternative text, the language is English", async () => {
  const files = filesOf(await tablesToDocx([table]));
  assert.match(
    files["word/document.xml"] ?? "",
    /<w:tblCaption w:val="Rates &amp; &quot;ratios&quot;"\/><w:tblDescription w:val="A note\. a\. The &quot;reason&quot;\."\/><\/w:tblPr>/,
  );
  assert.match(files["word/styles.xml"] ?? "", /<w:lang w:val="en-GB"\/>/);
  assert.match(files["docProps/core.xml"] ?? "", /<dc:title>Rates &amp; &quot;ratios&quot;</);
});

Deno.test("tablesToDocx: a page for each table, landscape for many columns", async () => {
  const keys = ["a", "b", "c", "d", "e", "f", "g"];
  const wide: TableSpec = {
    id: "wide",
    title: "Wide",
    columns: keys.map((key) => ({ key, title: key })),
    rows: [Object.fromEntries(keys.map((key) => [key, key]))],
  };
  const pages = [...(await documentOf(table, wide)).matchAll(/<w:pgSz ([^/]*)\/>/g)];
  assert.deepEqual(pages.map(([, size]) => size), [
    'w:w="11906" w:h="16838" w:orient="portrait"',
    'w:w="16838" w:h="11906" w:orient="landscape"',
  ]);
});

Deno.test("tablesToDocx: columns fill the page between the margins", async () => {
  const widths = [...(await documentOf(table)).matchAll(/<w:gridCol w:w="(\d+)"/g)];
  assert.equal(widths.reduce((total, [, width]) => total + Number(width), 0), 11906 - 2 * 1134);
});

Deno.test("tablesToDocx: numbers in the style of a journal, P in italics", async () => {
  const tested: TableSpec = {
    id: "tested",
    title: "Odds ratio (95 % CI)",
    columns: [{ key: "estimate", title: "Estimate" }, { key: "p", title: "P", format: "P" }],
    rows: [{ estimate: "0.49 (0.33 to 0.73)", p: 0.0123 }],
    note: "P = 0.02",
  };
  const bytes = await tablesToDocx([tested], { style: numberStyles.jama });
  const xml = filesOf(bytes)["word/document.xml"] ?? "";
  const runs = [...xml.matchAll(/<w:r>.*?<\/w:r>/g)].map(([run]) => ({
    text: /<w:t(?: [^>]*)?>([^<]*)</.exec(run)?.[1],
    italic: run.includes("<w:i/>"),
  }));
  assert.deepEqual(runs.map(({ text }) => text), [
    ...["Odds ratio (95% CI)", "Estimate", "P", "0.49 (0.33-0.73)", ".01"],
    ...["P", " = .02"],
  ]);
  assert.deepEqual(runs.map(({ italic }) => italic), [
    false,
    false,
    true,
    false,
    false,
    true,
    false,
  ]);
  assert.match(xml, /<w:tblDescription w:val="P = \.02"\/>/);
});

Deno.test("tablesToDocx: four columns too wide for a portrait page are on a landscape page", async () => {
  const keys = ["a", "b", "c", "d"];
  const rows = [Object.fromEntries(keys.map((key) => [key, "w".repeat(25)]))];
  const broad = { id: "b", title: "B", columns: keys.map((key) => ({ key, title: key })), rows };
  assert.match(await documentOf(broad), /<w:pgSz w:w="16838"/);
});

Deno.test("tablesToDocx: the same bytes in two time zones and at two times", async () => {
  const program = `
    import { tablesToDocx } from "./lib/io/tables_to_docx.ts";
    const bytes = await tablesToDocx([${JSON.stringify(table)}]);
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    console.log([...digest].join(" "));
  `;
  const digests = await Promise.all(["UTC", "Pacific/Auckland"].map(async (zone) => {
    const command = new Deno.Command(Deno.execPath(), {
      args: ["eval", "--ext=ts", program],
      cwd: projectRoot(),
      env: { TZ: zone },
    });
    const { success, stdout, stderr } = await command.output();
    assert.ok(success, new TextDecoder().decode(stderr));
    return new TextDecoder().decode(stdout);
  }));
  assert.match(digests[0] ?? "", /^\d+ /);
  assert.equal(digests[0], digests[1]);
  const here = new Uint8Array(
    await crypto.subtle.digest("SHA-256", await tablesToDocx([table])),
  );
  assert.equal(digests[0]?.trim(), [...here].join(" "));
});

Deno.test("tablesToDocx: files of the archive are in order, each with the same date", async () => {
  const bytes = await tablesToDocx([table]);
  const paths = Object.keys(unzipSync(bytes));
  assert.deepEqual(paths, [...paths].sort());
  assert.equal(paths[0], "[Content_Types].xml");
  // Local file header, bytes 10 to 13: time 12:00:00 and day 1980-01-01 as DOS writes them.
  assert.deepEqual([...bytes.slice(10, 14)], [0x00, 0x60, 0x21, 0x00]);
});

Deno.test("tablesToDocx: a bad cell is refused, and so is no table", async () => {
  const bad = { ...table, rows: [{ study: "Kim", n: Number.NaN, certainty: null }] };
  await assert.rejects(tablesToDocx([bad]), /table "rates": row 1, column "n": found NaN/);
  await assert.rejects(tablesToDocx([]), {
    name: "TypeError",
    message: "tablesToDocx: found no table; allowed: one or more",
  });
});
