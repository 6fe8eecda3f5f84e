import type { TableSpec } from "reforest/review";
import type { OutputVerdict, Verification } from "./types.ts";

/** The report as tables for people; those that would be empty are left out. */
export function reportTables(found: Verification): TableSpec[] {
  const { data, code, outputs } = found.sealed;
  const rows = (parts: Verification["sealed"]["data"], what: string) => ({
    what: `SHA-256 of the digests of ${parts.files} files of ${what}`,
    found: parts.sha256,
  });
  const cells = found.outputs.flatMap(({ path, cells = [] }) =>
    cells.map(({ cell, grade, reason }) => ({ path, cell, grade, reason }))
  );
  const others = cells.filter(({ grade }) => grade !== "identical");
  const verdict: TableSpec = {
    id: "verdict",
    title: found.sentence,
    columns: [
      { key: "what", title: "What", verbatim: true },
      { key: "found", title: "Found", verbatim: true },
    ],
    rows: [
      { what: "Review", found: found.title },
      { what: "Verdict", found: found.verdict },
      { what: "Deno", found: found.denoVersion },
      ...(cells.length === 0 ? [] : [{
        what: "Cells of executed notebooks",
        found: `${cells.length - others.length} of ${cells.length} show the same`,
      }]),
      rows(data, "data"),
      rows(code, "code"),
      rows(outputs, "outputs"),
    ],
    note: found.notes.join(" "),
  };
  const faults = [
    ...found.changedMeanwhile.map((path) => ({ what: path, found: "changed while it ran" })),
    ...found.stopped.map(({ notebook, why }) => ({ what: notebook, found: why })),
    ...found.links.map((link) => ({ what: "a link", found: link })),
    ...found.manifestProblems.map((problem) => ({ what: "manifest.json", found: problem })),
  ];
  const faultTable: TableSpec = {
    ...verdict,
    id: "faults",
    title: "Faults",
    rows: faults,
    note: "",
  };
  const differences = found.outputs.flatMap(({ path, grade, differences }) =>
    differences.map(({ where, committed, rerun, distance }) => ({
      path,
      grade,
      where,
      committed: `“${committed}”`,
      rerun: `“${rerun}”`,
      distance: distance === null ? null : distance.toExponential(1),
    }))
  );
  return [
    verdict,
    ...(faults.length > 0 ? [faultTable] : []),
    ...(others.length > 0 ? [cellTable(others)] : []),
    ...(differences.length > 0 ? [differenceTable(differences)] : []),
    ...(found.outputs.length > 0 ? [outputTable(found.outputs)] : []),
  ].map(asItIs);
}

/**
 * What a file or a failure says, as it says it. Tables refuse "null", "NaN" and "[object" as slips
 * of a program: an invisible word joiner (U+2060) tells them from these.
 */
function asItIs(spec: TableSpec): TableSpec {
  const rows = spec.rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, cell]) => [
        key,
        typeof cell === "string" ? cell.replace(/NaN|\[object/g, joined) : cell,
      ]),
    )
  );
  return { ...spec, rows };
}

function joined(text: string): string {
  return `${text[0]}\u2060${text.slice(1)}`;
}

function cellTable(rows: TableSpec["rows"]): TableSpec {
  return {
    id: "cells",
    title: "Cells of executed notebooks that do not show the same",
    columns: [
      { key: "path", title: "Notebook", verbatim: true },
      { key: "cell", title: "Code cell" },
      { key: "grade", title: "Grade" },
      { key: "reason", title: "Reason", verbatim: true },
    ],
    rows,
    note: "",
  };
}

function differenceTable(rows: TableSpec["rows"]): TableSpec {
  return {
    id: "differences",
    title: "Differences between committed outputs and their rerun",
    columns: [
      { key: "path", title: "Output", verbatim: true },
      { key: "grade", title: "Grade" },
      { key: "where", title: "Where", verbatim: true },
      { key: "committed", title: "Committed", verbatim: true },
      { key: "rerun", title: "Rerun", verbatim: true },
      { key: "distance", title: "Distance", verbatim: true },
    ],
    rows,
    note:
      "The first twenty of each output. Distances are relative to the larger number; those of " +
      "coordinates in figures are in points.",
  };
}

function outputTable(outputs: readonly OutputVerdict[]): TableSpec {
  return {
    id: "outputs",
    title: "Every output",
    columns: [
      { key: "path", title: "Output", verbatim: true },
      { key: "step", title: "Written by", verbatim: true },
      { key: "grade", title: "Grade" },
      { key: "reason", title: "Reason", verbatim: true, missing: "" },
    ],
    rows: outputs.map(({ path, step, grade, reason }) => ({
      path,
      step,
      grade,
      reason: reason === "" ? null : reason,
    })),
  };
}
