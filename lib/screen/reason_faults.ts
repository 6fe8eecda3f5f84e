import type { DataProblem } from "../table/types.ts";
import type { ExtractionComparison, Resolution } from "./extraction_types.ts";

/**
 * A consensus value that equals neither extraction needs a reason: the rows without one, as faults
 * of the data. Where the protocol names no column of reasons, the fault is the protocol's.
 */
export function reasonFaults(
  comparison: ExtractionComparison,
  place: {
    /** Folder of the review, e.g. "data/bcg". */
    readonly folder: string;
    /** Place of the pair in protocol.json. */
    readonly pointer: string;
    readonly reason: string | undefined;
  },
): DataProblem[] {
  const { files } = comparison;
  return comparison.resolutions.flatMap((row): DataProblem[] => {
    const made = row.fields.filter(({ settled }) => settled === "neither");
    const [line = null] = row.linesConsensus;
    if (made.length === 0 || row.reason !== null) return [];
    const values = made.map(({ field, first, second, consensus }) =>
      `${field} ${printed(consensus)} (A: ${printed(first)}; B: ${printed(second)})`
    ).join(", ");
    const without = `${values} in the row of ${row.studyId}, which ${origin(row, files)}`;
    if (place.reason === undefined) {
      return [{
        file: `${place.folder}/protocol.json`,
        line: null,
        column: null,
        pointer: place.pointer,
        found: `no column of reasons, and in ${files.consensus}, line ${line}, ${without}`,
        allowed: 'a property "reason" that names a column of the consensus',
        advice: "name the column, and give the reason there",
      }];
    }
    return [{
      file: `${place.folder}/${files.consensus}`,
      line,
      column: place.reason,
      found: `no reason for ${without}`,
      allowed: "a reason in words",
      advice: "say why, or take the value of one of the two",
    }];
  });
}

function printed(value: string | number | boolean | null): string {
  return value === null ? "none" : typeof value === "string" ? `"${value}"` : `${value}`;
}

function origin(row: Resolution, files: ExtractionComparison["files"]): string {
  const places = [
    ...row.linesFirst.map((line) => `${files.first}, line ${line}`),
    ...row.linesSecond.map((line) => `${files.second}, line ${line}`),
  ];
  return places.length === 0 ? "neither extraction has" : `equals neither ${places.join(" nor ")}`;
}
