import assert from "node:assert/strict";
import type { Protocol } from "../../lib/analysis/protocol.ts";
import { sealOf } from "../../lib/trace/seal_of.ts";
import {
  correction,
  deviation,
  messagesOf,
  registeredReview,
  slip,
} from "../fixtures/registered_review.ts";

// Faults of corrections.json and deviations.json, and of a seal, each with its whole message. The
// entries stand with a property a line, so that lines can be counted.

const corrected = (...changes: readonly object[]) =>
  messagesOf({ row: slip, corrections: changes.map((change) => ({ ...correction, ...change })) });
const deviated = (...changes: readonly object[]) =>
  messagesOf({ deviations: changes.map((change) => ({ ...deviation, ...change })) });
const { choice: _choice, registered: _registered, inForce: _inForce, ...whole } = deviation;
const [plan] = registeredReview().protocol.analyses;
const added = (change: object, analysis = "extra") => ({
  ...whole,
  kind: "added",
  analysis,
  plan: { ...plan, id: "extra", ...change },
});
const registering = (registration: Partial<Protocol["registration"]>) => (protocol: Protocol) => ({
  ...protocol,
  registration: { ...protocol.registration, ...registration },
});
const columns = "trial, author, year, tpos, tneg, cpos, cneg, ablat, alloc";
const inCorrections = "data/bcg/corrections.json, line ";
const inDeviations = "data/bcg/deviations.json, line ";

Deno.test("bad input: corrections and deviations are good before they are spoilt", () => {
  assert.deepEqual(corrected({}), []);
  assert.deepEqual(deviated({}), []);
  assert.deepEqual(messagesOf({ deviations: [added({})] }), []);
  assert.deepEqual(messagesOf({ deviations: [{ ...whole, kind: "dropped" }] }), []);
});

Deno.test("bad input: a correction in an unknown table, column, or column of the address", () => {
  assert.deepEqual(corrected({ table: "bgc" }), [
    inCorrections + '4, /corrections/0/table: found the unknown table "bgc"; ' +
    'allowed: bcg, claims; did you mean "bcg"?',
  ]);
  assert.deepEqual(corrected({ row: { trail: 4 } }), [
    inCorrections + '6, /corrections/0/row/trail: found the unknown column "trail"; ' +
    `allowed: columns of bcg.csv: ${columns}; did you mean "trial"?`,
  ]);
  assert.deepEqual(corrected({ column: "tpso" }), [
    inCorrections + '8, /corrections/0/column: found the unknown column "tpso"; ' +
    `allowed: columns of bcg.csv: ${columns}; did you mean "tpos"?`,
  ]);
});

Deno.test("bad input: a correction of a row that is not there, or of several", () => {
  const one = "allowed: exactly one row of bcg.csv; ";
  assert.deepEqual(corrected({ row: { trial: 44 } }), [
    inCorrections + `5, /corrections/0/row: found no row with "trial" 44; ${one}correct the row`,
  ]);
  assert.deepEqual(corrected({ row: { trial: "4" } }), [
    inCorrections + `5, /corrections/0/row: found no row with "trial" "4"; ${one}` +
    "did you mean line 5 (4)?",
  ]);
  assert.deepEqual(corrected({ row: { author: "Hart and Sutherland" } }), [
    inCorrections + '5, /corrections/0/row: found no row with "author" "Hart and Sutherland"; ' +
    `${one}did you mean line 5 ("Hart & Sutherland")?`,
  ]);
  assert.deepEqual(corrected({ row: { alloc: "random" } }), [
    inCorrections + '5, /corrections/0/row: found 7 rows with "alloc" "random" ' +
    `(lines 2, 3, 4, 5, 8, 9, 10); ${one}add a column that tells them apart`,
  ]);
  assert.deepEqual(corrected({ row: {} }), [
    inCorrections + "5, /corrections/0/row: found an empty object; " +
    "allowed: columns and values that exactly one row has; correct the value",
  ]);
});

Deno.test("bad input: a correction whose old value no longer holds", () => {
  const where = 'where data/bcg/bcg.csv, line 5, column "tpos" holds 26; ' +
    "allowed: the value that the cell holds; ";
  assert.deepEqual(corrected({ found: 27 }), [
    inCorrections + `9, /corrections/0/found: found 27 ${where}` +
    "look at the source again: the table has changed since this was written",
  ]);
  assert.deepEqual(corrected({ found: 27, corrected: 26 }), [
    inCorrections + `9, /corrections/0/found: found 27 ${where}` +
    "the table holds the corrected value already: remove the entry",
  ]);
});

Deno.test("bad input: a corrected value that the column does not allow", () => {
  const allowed = "allowed: a whole number, 0 or more; ";
  const at = inCorrections + "10, /corrections/0/corrected: found ";
  assert.deepEqual(corrected({ corrected: "62" }), [`${at}"62"; ${allowed}write 62`]);
  assert.deepEqual(corrected({ corrected: -1 }), [`${at}-1; ${allowed}correct the value`]);
  assert.deepEqual(corrected({ corrected: null }), [
    `${at}null; ${allowed}give a value: the column has no missing ones`,
  ]);
  assert.deepEqual(corrected({ corrected: 26 }), [
    `${at}26, the value that it corrects; allowed: another value than "found"; ` +
    "correct one of the two, or remove the entry",
  ]);
});

Deno.test("bad input: a corrected value that breaks a key", () => {
  assert.deepEqual(corrected({ column: "trial", found: 4, corrected: 5 }), [
    inCorrections + '10, /corrections/0/corrected: found "5", as on line 5 in data/bcg/bcg.csv, ' +
    'line 6, column "trial"; allowed: each value once; correct this entry, or add one for the ' +
    "other cell",
  ]);
});

Deno.test("bad input: a cell that is corrected twice", () => {
  assert.deepEqual(corrected({}, { corrected: 63 }), [
    inCorrections + "16, /corrections/1: found a second correction of the cell that " +
    "/corrections/0 corrects; allowed: one correction of a cell; keep the right one of the two",
  ]);
});

Deno.test("bad input: a correction without a reason, with a date that is none, with a stranger", () => {
  assert.deepEqual(corrected({ reason: " " }), [
    inCorrections + '11, /corrections/0/reason: found " "; allowed: text that is not empty; ' +
    "correct the value",
  ]);
  assert.deepEqual(corrected({ date: "2026-02-30" }), [
    inCorrections + '14, /corrections/0/date: found "2026-02-30"; ' +
    "allowed: a day as year-month-day, e.g. 2026-11-22; correct the date",
  ]);
  assert.deepEqual(corrected({ resaon: "x" }), [
    inCorrections +
    '15, /corrections/0/resaon: found the property "resaon"; allowed: table, row, ' +
    'column, found, corrected, reason, source, by, date; did you mean "reason"?',
  ]);
});

Deno.test("bad input: all faults of all corrections at once", () => {
  const lines = corrected({ found: 27, date: "x" }, {
    row: { trial: 1 },
    column: "tneg",
    found: 4,
  });
  assert.deepEqual(lines.map((line) => line.split(": found")[0]), [
    inCorrections + "9, /corrections/0/found",
    inCorrections + "14, /corrections/0/date",
    inCorrections + "22, /corrections/1/found",
  ]);
});

Deno.test("bad input: a deviation from an unknown analysis or choice", () => {
  assert.deepEqual(deviated({ analysis: "tubercolosis" }), [
    inDeviations + '4, /deviations/0/analysis: found "tubercolosis"; ' +
    'allowed: analyses of protocol.json: tuberculosis; did you mean "tuberculosis"?',
  ]);
  const [message = ""] = deviated({ choice: "intervall" });
  assert.match(message, /line 6, \/deviations\/0\/choice: found "intervall"; allowed: title, /);
  assert.match(message, /; did you mean "interval"\?$/);
});

Deno.test("bad input: a deviation whose registered choice is not what protocol.json says", () => {
  const allowed =
    "allowed: what protocol.json says; null where it leaves the choice to the default; ";
  assert.deepEqual(deviated({ registered: "t" }), [
    inDeviations + '7, /deviations/0/registered: found "t" where protocol.json says ' +
    `"hartung-knapp"; ${allowed}restore protocol.json if it was edited; else write ` +
    JSON.stringify(deviation),
  ]);
  assert.deepEqual(deviated({ registered: "t", inForce: "hartung-knapp" }), [
    inDeviations + '7, /deviations/0/registered: found "t" where protocol.json says ' +
    `"hartung-knapp"; ${allowed}protocol.json was changed in place: restore it as it was registered`,
  ]);
  assert.deepEqual(deviated({ choice: "where", registered: null, inForce: null }), [
    inDeviations + "8, /deviations/0/inForce: found null, the registered choice; " +
    'allowed: another choice than "registered"; correct it, or remove the entry',
  ]);
});

Deno.test("bad input: a choice in force that no analysis may have", () => {
  const at = inDeviations + "8, /deviations/0/inForce: found ";
  assert.deepEqual(deviated({ choice: "tau2", registered: "REML", inForce: "RMEL" }), [
    `${at}"RMEL"; allowed: "DL", "HE", "HS", "HSk", "SJ", "ML", "REML", "EB", "PM", "PMM"; ` +
    'did you mean "REML"?',
  ]);
  assert.deepEqual(deviated({ choice: "orderBy", registered: "year", inForce: "yaer" }), [
    `${at}the unknown column "yaer"; allowed: columns of bcg.csv: ${columns}; did you mean "year"?`,
  ]);
  assert.deepEqual(
    deviated({ choice: "pooling", registered: "inverse-variance", inForce: "none" }),
    [
      `${at}"pooled" with the pooling "none"; allowed: "crude", "none"; choose one of these, ` +
      "or a method of pooling",
    ],
  );
  assert.deepEqual(deviated({ choice: "studyId", registered: "trial", inForce: null }), [
    `${at}no "studyId"; allowed: an object with "studyId"; add it`,
  ]);
});

Deno.test("bad input: two deviations of one choice, and of an analysis that is dropped", () => {
  const rest = "; allowed: one entry for a choice, and no other for an analysis that is dropped; " +
    "keep the one that says what was done in the end";
  assert.deepEqual(deviated({}, { inForce: "t" }), [
    inDeviations + "14, /deviations/1: found a second entry, beside /deviations/0, for the same " +
    `choice${rest}`,
  ]);
  assert.deepEqual(messagesOf({ deviations: [deviation, { ...whole, kind: "dropped" }] }), [
    inDeviations + "14, /deviations/1: found a second entry, beside /deviations/0, for the same " +
    `analysis${rest}`,
  ]);
});

Deno.test("bad input: an added analysis is checked like one of the protocol", () => {
  assert.deepEqual(messagesOf({ deviations: [added({}, "other")] }), [
    inDeviations + '11, /deviations/0/plan/id: found "extra"; allowed: "other", as "analysis" ' +
    "says; correct one of the two",
  ]);
  assert.deepEqual(messagesOf({ deviations: [added({ id: "tuberculosis" }, "tuberculosis")] }), [
    inDeviations + '4, /deviations/0/analysis: found "tuberculosis", which protocol.json has; ' +
    'allowed: an id of its own for an analysis that is added; rename it, or use the kind "changed"',
  ]);
  const [message = ""] = messagesOf({ deviations: [added({ orderBy: "yaer" })] });
  assert.match(
    message,
    /\/deviations\/0\/plan\/orderBy: found the unknown column "yaer"; allowed: /,
  );
  const [shape = ""] = messagesOf({ deviations: [added({ headline: "poold" })] });
  assert.match(shape, /\/deviations\/0\/plan\/headline: found "poold"; .*did you mean "pooled"\?$/);
});

Deno.test("bad input: a deviation of an unknown kind, at an unknown time, without a reason", () => {
  assert.deepEqual(deviated({ kind: "changde" }), [
    inDeviations + '5, /deviations/0/kind: found "changde"; allowed: "changed", "added", ' +
    '"dropped"; did you mean "changed"?',
  ]);
  assert.deepEqual(deviated({ timing: "later" }), [
    inDeviations + '12, /deviations/0/timing: found "later"; allowed: "before seeing the data", ' +
    '"after seeing the data"; correct the value',
  ]);
  assert.deepEqual(deviated({ why: "" }), [
    inDeviations + '9, /deviations/0/why: found ""; allowed: text that is not empty; ' +
    "correct the value",
  ]);
});

Deno.test("bad input: a deviation from a protocol that is not registered", () => {
  const unregistered = registering({ status: "not registered" });
  assert.deepEqual(messagesOf({ deviations: [deviation], protocol: unregistered }), [
    inDeviations + "2, /deviations: found deviations from a protocol that is not registered; " +
    'allowed: deviations where registration.status of protocol.json is "registered"; ' +
    "nothing is registered: change protocol.json itself, and remove this file",
  ]);
});

Deno.test("bad input: a protocol that was edited after it was sealed", () => {
  const sealed = sealOf(registeredReview().protocol);
  assert.deepEqual(messagesOf({ protocol: registering({ sealed }) }), []);
  const edited = (protocol: Protocol) => ({
    ...registering({ sealed })(protocol),
    analyses: protocol.analyses.map((analysis) => ({ ...analysis, tau2: "DL" as const })),
  });
  const now = sealOf(edited(registeredReview().protocol));
  assert.deepEqual(messagesOf({ protocol: edited }), [
    `data/bcg/protocol.json, line 9, /registration/sealed: found the seal ${sealed}, while the ` +
    `seal of the analyses is now ${now}; allowed: the analyses as they were sealed; ` +
    "restore them as registered, and write what is done otherwise into deviations.json",
  ]);
  assert.deepEqual(messagesOf({ protocol: registering({ status: "not registered", sealed }) }), [
    "data/bcg/protocol.json, line 9, /registration/sealed: found a seal with the status " +
    '"not registered"; allowed: a seal of analyses that are registered; ' +
    "remove it, or correct the status",
  ]);
});
