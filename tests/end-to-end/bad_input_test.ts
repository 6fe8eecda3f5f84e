import assert from "node:assert/strict";
import { loadReview } from "../../lib/io/load_review.ts";
import { projectRoot } from "../../lib/io/project_root.ts";
import { readFolder } from "../../lib/io/read_folder.ts";
import { DataProblems } from "../../lib/table/data_problems.ts";
import { parseReview } from "../../lib/table/parse_review.ts";

// Every test spoils a copy of a real review in memory and asserts the whole message.

const folders = new Map<string, ReadonlyMap<string, Uint8Array>>();
for (const name of ["bcg", "feng2019", "rectal-net"]) {
  folders.set(name, await readFolder(`${projectRoot()}/data/${name}`));
}

type Spoil = (files: Map<string, Uint8Array>) => void;

function messagesOf(review: string, ...spoils: readonly Spoil[]): string[] {
  const files = new Map(folders.get(review));
  for (const spoil of spoils) spoil(files);
  try {
    parseReview(review, files);
  } catch (error) {
    assert.ok(error instanceof DataProblems, String(error));
    return error.message.split("\n");
  }
  return [];
}

/** Replaces a text that occurs exactly once in the file, so that a test cannot miss its mark. */
const replace = (path: string, from: string, to: string): Spoil => (files) => {
  const text = new TextDecoder().decode(files.get(path));
  assert.equal(text.split(from).length, 2, `${path} has "${from}" once`);
  files.set(path, new TextEncoder().encode(text.replace(from, () => to)));
};
const remove = (path: string): Spoil => (files) => {
  assert.ok(files.delete(path), path);
};
const write = (path: string, content: string | Uint8Array): Spoil => (files) => {
  files.set(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
};
/** Line of a text that occurs exactly once in a file, after the spoiling. */
function lineIn(review: string, path: string, text: string, ...spoils: readonly Spoil[]): number {
  const files = new Map(folders.get(review));
  for (const spoil of spoils) spoil(files);
  const parts = new TextDecoder().decode(files.get(path)).split(text);
  assert.equal(parts.length, 2, `${path} has "${text}" once`);
  return (parts[0] ?? "").split("\n").length;
}
const changeJson =
  (path: string, change: (json: Record<string, unknown>) => Record<string, unknown>): Spoil =>
  (files) => {
    const json = JSON.parse(new TextDecoder().decode(files.get(path)));
    files.set(path, new TextEncoder().encode(JSON.stringify(change(json))));
  };

const bcgColumns = "trial, author, year, tpos, tneg, cpos, cneg, ablat, alloc";

Deno.test("bad input: the reviews are good before they are spoilt", () => {
  for (const name of folders.keys()) assert.deepEqual(messagesOf(name), []);
});

Deno.test("bad input: a missing file", () => {
  assert.deepEqual(messagesOf("bcg", remove("bcg.csv")), [
    'data/bcg/bcg.csv: found no such file; allowed: the file of the resource "bcg"; ' +
    "add it, or remove the resource from datapackage.json",
  ]);
});

Deno.test("bad input: a missing datapackage.json and a missing protocol.json", () => {
  assert.deepEqual(messagesOf("bcg", remove("datapackage.json"), remove("protocol.json")), [
    "data/bcg/datapackage.json: found no such file; " +
    "allowed: a JSON file that says what the tables are; add it",
    "data/bcg/protocol.json: found no such file; " +
    "allowed: a JSON file that says what the review asks; add it",
  ]);
});

Deno.test("bad input: a missing column", () => {
  assert.deepEqual(messagesOf("bcg", replace("bcg.csv", '"tneg"', '"t_neg"')), [
    `data/bcg/bcg.csv, line 1, column "tneg": found no such column; allowed: ${bcgColumns}; ` +
    'rename "t_neg" or add it',
    'data/bcg/bcg.csv, line 1, column "t_neg": found a column that is not declared; ' +
    `allowed: ${bcgColumns}; rename it to "tneg"`,
  ]);
});

Deno.test("bad input: a duplicate header", () => {
  assert.deepEqual(messagesOf("bcg", replace("bcg.csv", '"tneg"', '"tpos"')), [
    `data/bcg/bcg.csv, line 1, column "tpos": found this name 2 times; allowed: ${bcgColumns}; ` +
    "rename or remove the others",
    `data/bcg/bcg.csv, line 1, column "tneg": found no such column; allowed: ${bcgColumns}; ` +
    "add it",
  ]);
});

Deno.test("bad input: text in a column of numbers", () => {
  assert.deepEqual(messagesOf("feng2019", replace("feng2019.csv", "191,550", "abc,550")), [
    'data/feng2019/feng2019.csv, line 2, column "events": found "abc"; ' +
    "allowed: a whole number, 0 or more; correct the cell",
  ]);
});

Deno.test("bad input: text in an optional column of numbers", () => {
  const row = "pagano2019,ESD,31,7,";
  const spoil = replace("extraction/consensus_salvage.csv", row, "pagano2019,ESD,31,seven,");
  assert.deepEqual(messagesOf("rectal-net", spoil), [
    'data/rectal-net/extraction/consensus_salvage.csv, line 2, column "n_residual": ' +
    'found "seven"; allowed: a whole number, 0 or more; ' +
    "correct the cell or leave it empty if the value is missing",
  ]);
});

Deno.test("bad input: a decimal comma and a separator of thousands", () => {
  const spoils = [
    replace("feng2019.csv", "191,550", '"191,5",550'),
    replace("feng2019.csv", "538,2411", '538,"2,411"'),
  ];
  assert.deepEqual(messagesOf("feng2019", ...spoils), [
    'data/feng2019/feng2019.csv, line 2, column "events": found "191,5"; allowed: a whole ' +
    "number, 0 or more; read with a decimal comma it is 191.5, which is not whole: " +
    "correct the cell",
    'data/feng2019/feng2019.csv, line 4, column "n": found "2,411"; allowed: a whole ' +
    "number, 1 or more; write 2411 if the comma separates thousands",
  ]);
});

Deno.test("bad input: a comma that no quotation marks protect", () => {
  assert.deepEqual(messagesOf("feng2019", replace("feng2019.csv", "538,2411", "538,2,411")), [
    "data/feng2019/feng2019.csv, line 4: found 9 cells; allowed: 8 cells, one for each column; " +
    "put a cell that holds a comma in quotation marks",
  ]);
});

Deno.test("bad input: more events than patients", () => {
  assert.deepEqual(messagesOf("feng2019", replace("feng2019.csv", "191,550", "591,550")), [
    'data/feng2019/feng2019.csv, line 2, column "events": found 591; ' +
    'allowed: at most 550, the value of "n"; correct one of the two cells',
  ]);
});

Deno.test("bad input: a negative count", () => {
  assert.deepEqual(messagesOf("feng2019", replace("feng2019.csv", "191,550", "-191,550")), [
    'data/feng2019/feng2019.csv, line 2, column "events": found "-191"; ' +
    "allowed: a whole number, 0 or more; correct the cell",
  ]);
});

Deno.test("bad input: a study id twice", () => {
  const spoil = replace("bcg.csv", '\n4,"Hart & Sutherland"', '\n3,"Hart & Sutherland"');
  assert.deepEqual(messagesOf("bcg", spoil), [
    'data/bcg/bcg.csv, line 5, column "trial": found "3", as on line 4; ' +
    "allowed: each value once; correct one of the two rows or remove it",
  ]);
});

Deno.test("bad input: a study id that the table of studies lacks", () => {
  const spoil = replace("extraction/consensus_salvage.csv", "pagano2019", "pagano2018");
  assert.deepEqual(messagesOf("rectal-net", spoil), [
    'data/rectal-net/extraction/consensus_salvage.csv, line 2, column "study_id": ' +
    'found "pagano2018"; allowed: a value of "study_id" in studies.csv; ' +
    'did you mean "pagano2019"?',
  ]);
});

Deno.test("bad input: an unknown code of a method", () => {
  const spoil = replace(
    "extraction/consensus_resection.csv",
    "niimi2012,ESD,ESD",
    "niimi2012,EDS,ESD",
  );
  assert.deepEqual(messagesOf("rectal-net", spoil), [
    'data/rectal-net/extraction/consensus_resection.csv, line 5, column "method": found "EDS"; ' +
    'allowed: "cEMR", "mEMR", "ESD", "hybridESD", "CSP", "HSP", "CFP", "EFTR", "TEM/surgery", ' +
    '"unknown"; did you mean "ESD"?',
  ]);
});

Deno.test("bad input: a member of an overlap group that is no study", () => {
  const spoil = replace("overlaps.csv", ",park2015;ryu2017,park2015", ",park2015;ryu2007,park2015");
  assert.deepEqual(messagesOf("rectal-net", spoil), [
    'data/rectal-net/overlaps.csv, line 2, column "members": found "ryu2007"; allowed: values ' +
    'of "study_id" in studies.csv, separated by ";"; did you mean "ryu2017"?',
    'data/rectal-net/overlaps.csv, line 2, column "use_for_recurrence_all": found "ryu2017"; ' +
    'allowed: items of "members" in the same row, separated by ";"; did you mean "ryu2007"?',
  ]);
});

Deno.test("bad input: an exclusion without a reason", () => {
  const from = "exclude,no outcome data,,Q001,visible part";
  const spoil = replace("records.csv", from, "exclude,,,Q001,visible part");
  assert.deepEqual(messagesOf("rectal-net", spoil), [
    'data/rectal-net/records.csv, line 3, column "exclusion_reason": found an empty cell; ' +
    'allowed: a value, since "screened" is "exclude"; fill in the cell, or correct "screened"',
  ]);
});

Deno.test("bad input: an analysis that names an unknown column", () => {
  const spoil = replace("protocol.json", '"events": "events"', '"events": "event"');
  const line = lineIn("feng2019", "protocol.json", '"events": "event"', spoil);
  assert.deepEqual(messagesOf("feng2019", spoil), [
    `data/feng2019/protocol.json, line ${line}, /analyses/0/counts/events: found the unknown column ` +
    '"event"; allowed: columns of feng2019.csv: author, year, country, design, ' +
    'source_population, timing, events, n; did you mean "events"?',
  ]);
});

Deno.test("bad input: an analysis with an unknown measure", () => {
  const spoil = replace("protocol.json", '"measure": "PFT"', '"measure": "PTF"');
  const line = lineIn("feng2019", "protocol.json", '"PTF"', spoil);
  assert.deepEqual(messagesOf("feng2019", spoil), [
    `data/feng2019/protocol.json, line ${line}, /analyses/0/measure: found "PTF"; ` +
    'allowed: "PR", "PLN", "PLO", "PAS", "PFT", "OR", "RR", "RD", "AS", "PETO", "YUQ", "DOR", "MD", "SMD", "SMD1", "SMDH", "ROM", "VR", "CVR", "MC", "SMCC", "SMCR", "IR", "IRLN", "IRS", "IRFT", "IRR", "IRD", "IRSD", "COR", "UCOR", "ZCOR", "GEN", "HR", "OEV", null; did you mean "PFT"?',
  ]);
});

Deno.test("bad input: a claim that is not in the table of claims", () => {
  const spoil = replace("published/claims.csv", "\nF1,", "\nF2,");
  const line = lineIn("feng2019", "protocol.json", '"id": "F1"');
  const estimate = lineIn("feng2019", "protocol.json", '"estimate": { "claim": "F1"');
  assert.deepEqual(messagesOf("feng2019", spoil), [
    `data/feng2019/protocol.json, line ${estimate}, /consistency/checks/0/estimate/claim: ` +
    'found "F1", which no row has; allowed: values of "claim_id" in published/claims.csv: ' +
    '"F2"; correct the value',
    `data/feng2019/protocol.json, line ${line}, /analyses/0/published/claims/0/id: ` +
    'found "F1", which no row has; allowed: values of "claim_id" in published/claims.csv: ' +
    '"F2"; correct the value',
  ]);
});

Deno.test("bad input: an empty table", () => {
  const header = "author,year,country,design,source_population,timing,events,n\n";
  const allowed = "allowed: a header (author, year, country, design, source_population, timing, " +
    "events, n) and rows; add at least one row";
  assert.deepEqual(messagesOf("feng2019", write("feng2019.csv", header)), [
    `data/feng2019/feng2019.csv: found a header and no rows; ${allowed}`,
  ]);
  assert.deepEqual(messagesOf("feng2019", write("feng2019.csv", "")), [
    `data/feng2019/feng2019.csv: found an empty file; ${allowed}`,
  ]);
});

Deno.test("bad input: a file in another encoding", () => {
  const spoil: Spoil = (files) => {
    const text = new TextDecoder().decode(files.get("bcg.csv")).replace("Moller", "Møller");
    // ISO 8859-1, as old spreadsheets write it.
    files.set("bcg.csv", Uint8Array.from(text, (character) => character.charCodeAt(0)));
  };
  assert.deepEqual(messagesOf("bcg", spoil), [
    'data/bcg/bcg.csv, line 6: found bytes that are not UTF-8, near "5,\\"Frimodt-M\ufffdller et al\\""; ' +
    'allowed: UTF-8 text; save the file as UTF-8 (in a spreadsheet: "CSV UTF-8")',
  ]);
});

Deno.test("bad input: a file with semicolons for commas", () => {
  const spoil: Spoil = (files) => {
    const text = new TextDecoder().decode(files.get("feng2019.csv"));
    files.set("feng2019.csv", new TextEncoder().encode(text.replaceAll(",", ";")));
  };
  assert.deepEqual(messagesOf("feng2019", spoil), [
    "data/feng2019/feng2019.csv, line 1: found cells separated by semicolons; allowed: author, " +
    "year, country, design, source_population, timing, events, n; save the file with commas",
  ]);
});

Deno.test("bad input: a quotation mark that is never closed", () => {
  assert.deepEqual(messagesOf("bcg", replace("bcg.csv", '"Stein & Aronson"', '"Stein & Aronson')), [
    "data/bcg/bcg.csv, line 7: found a quotation mark without its partner; allowed: cells in " +
    "pairs of quotation marks, or without any; put the cell in quotation marks and double each " +
    'one inside it: "5"" scope"',
  ]);
});

Deno.test("bad input: JSON that is broken", () => {
  const spoils = [
    replace("protocol.json", '"review": "bcg",', '"review": "bcg"'),
    replace("datapackage.json", '"name": "bcg",\n  "title"', '\'name\': "bcg",\n  "title"'),
  ];
  const advice = "correct the JSON at this place, or just before it";
  assert.deepEqual(messagesOf("bcg", ...spoils), [
    'data/bcg/datapackage.json, line 3, column 3: found "\'"; allowed: a name in quotation ' +
    `marks; ${advice}`,
    `data/bcg/protocol.json, line 3, column 3: found "\\""; allowed: "," or "}"; ${advice}`,
  ]);
});

Deno.test("bad input: a protocol that is broken is told once, beside faults of the tables", () => {
  const spoils = [
    replace("protocol.json", '"review": "bcg",', '"review": "bcg";'),
    replace("bcg.csv", "62,13536", "x,13536"),
  ];
  assert.deepEqual(messagesOf("bcg", ...spoils), [
    'data/bcg/bcg.csv, line 5, column "tpos": found "x"; allowed: a whole number, 0 or more; ' +
    "correct the cell",
    'data/bcg/protocol.json, line 2, column 18: found ";"; allowed: "," or "}"; ' +
    "correct the JSON at this place, or just before it",
  ]);
});

Deno.test("bad input: a data package with a misspelt property", () => {
  const spoil = replace("datapackage.json", '"licenses"', '"licences"');
  assert.deepEqual(messagesOf("bcg", spoil), [
    'data/bcg/datapackage.json, line 1: found no "licenses"; allowed: an object with ' +
    '"licenses"; add it',
    'data/bcg/datapackage.json, line 19, /licences: found the property "licences"; allowed: ' +
    "$schema, name, id, title, description, version, created, homepage, keywords, " +
    'contributors, licenses, sources, resources; did you mean "licenses"?',
  ]);
});

Deno.test("bad input: a column without a unit", () => {
  const spoil = changeJson("datapackage.json", (json) => {
    const resources = structuredClone(json["resources"]) as {
      schema: { fields: Record<string, unknown>[] };
    }[];
    delete resources[0]?.schema.fields[3]?.["unit"];
    return { ...json, resources };
  });
  assert.deepEqual(messagesOf("bcg", spoil), [
    'data/bcg/datapackage.json, line 1, /resources/0/schema/fields/3: found no "unit"; ' +
    'allowed: an object with "unit"; add it',
  ]);
});

Deno.test("bad input: a table that nobody would read", () => {
  assert.deepEqual(messagesOf("bcg", write("extra/more.csv", "a\n1\n")), [
    "data/bcg/extra/more.csv: found a table that nobody reads; allowed: resources of " +
    "datapackage.json, README.md, datapackage.json, protocol.json, corrections.json, " +
    "deviations.json, answers.json, certainty.json, claims.csv, audit.csv, witness.json, manuscript.md, manuscript.tex, manuscript.txt, manuscript.docx; " +
    "list it in datapackage.json or remove it",
  ]);
});

Deno.test("bad input: a folder under another name than its review's", () => {
  const files = folders.get("bcg") ?? new Map();
  assert.throws(() => parseReview("bcg-copy", files), {
    name: "DataProblems",
    message: 'data/bcg-copy/datapackage.json, line 3, /name: found "bcg"; allowed: "bcg-copy", ' +
      "the name of the folder; correct the name or rename the folder\n" +
      'data/bcg-copy/protocol.json, line 2, /review: found "bcg"; allowed: "bcg-copy", ' +
      "the name of the folder; correct the name or rename the folder",
  });
});

Deno.test("bad input: an unknown review", async () => {
  await assert.rejects(loadReview("bgc"), (error: unknown) => {
    assert.ok(error instanceof DataProblems);
    const [problem] = error.problems;
    assert.equal(problem?.file, "data/bgc");
    assert.equal(problem?.found, "no such review");
    assert.match(problem?.allowed ?? "", /\bbcg, .*feng2019, .*greb2008/);
    return true;
  });
});

Deno.test("bad input: several faults in several files are told together, by file and line", () => {
  const spoils = [
    replace("protocol.json", '"headline": "pooled"', '"headline": "poold"'),
    replace("bcg.csv", "62,13536", "x,13536"),
    replace("bcg.csv", '\n2,"Ferguson', '\n1,"Ferguson'),
    replace("bcg.csv", '27,"random"', '127,"random"'),
    replace("published/claims.csv", "B2,", "B1,"),
  ];
  const headline = lineIn("bcg", "protocol.json", '"poold"', ...spoils);
  const claim = lineIn("bcg", "protocol.json", '"id": "B2"', ...spoils);
  const q = lineIn("bcg", "protocol.json", '"q": { "claim": "B2"', ...spoils);
  assert.deepEqual(messagesOf("bcg", ...spoils), [
    'data/bcg/bcg.csv, line 3, column "trial": found "1", as on line 2; allowed: each value ' +
    "once; correct one of the two rows or remove it",
    'data/bcg/bcg.csv, line 5, column "tpos": found "x"; allowed: a whole number, 0 or more; ' +
    "correct the cell",
    'data/bcg/bcg.csv, line 10, column "ablat": found "127"; allowed: a whole number from 0 to ' +
    "90; correct the cell",
    `data/bcg/protocol.json, line ${q}, /consistency/checks/2/q/claim: found "B2", ` +
    'which no row has; allowed: values of "claim_id" in published/claims.csv: "B1"; ' +
    "correct the value",
    `data/bcg/protocol.json, line ${headline}, /analyses/0/headline: found "poold"; ` +
    'allowed: "pooled", "crude", "none"; did you mean "pooled"?',
    `data/bcg/protocol.json, line ${claim}, /analyses/0/published/claims/1/id: found "B2", ` +
    'which no row has; allowed: values of "claim_id" in published/claims.csv: "B1"; ' +
    "correct the value",
    'data/bcg/published/claims.csv, line 3, column "claim_id": found "B1", as on line 2; ' +
    "allowed: each value once; correct one of the two rows or remove it",
  ]);
});
