import type { ValidateFunction } from "ajv";
import { compileSchema } from "./compile_schema.ts";
import { dateFaults } from "./date_faults.ts";
import { findRow } from "./find_row.ts";
import { nearestName } from "./nearest_name.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { quoteText } from "./quote_text.ts";
import { readRecordedJson } from "./read_recorded_json.ts";
import type { AlarmAnswer } from "./recorded_types.ts";
import schema from "./schemas/answers.schema.json" with { type: "json" };
import { tripwireCodes } from "./tripwire_codes.ts";
import type { DataProblem, Table } from "./types.ts";
import { unknownName } from "./unknown_name.ts";

/** What answers.json says, and every fault of the file. */
export interface ParsedAnswers {
  /** None where the file has a fault. */
  readonly answers: readonly AlarmAnswer[];
  readonly problems: readonly DataProblem[];
}

interface AnswersFile {
  readonly answers: readonly AlarmAnswer[];
}

let validator: ValidateFunction<AnswersFile> | null = null;

/**
 * Reads answers.json against the tables (corrections are applied): each answer names a rule that
 * exists and exactly one row, and an alarm is answered once. Whether the alarm still rings is found
 * when the rules have run.
 */
export function parseAnswers(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  tables: Readonly<Record<string, Table>>,
): ParsedAnswers {
  const file = `${folder}/answers.json`;
  const { value, problems, lineOf } = readRecordedJson<AnswersFile>(
    file,
    files.get("answers.json"),
    () => validator ??= compileSchema<AnswersFile>(schema),
  );
  if (value === null || problems.length > 0) return { answers: [], problems };
  const places: string[] = [];
  const faults = value.answers.flatMap((answer, index): PlacedFault[] => {
    const pointer = `/answers/${index}`;
    const { table, row, faults: inAddress } = findRow(tables, answer, pointer);
    const place = JSON.stringify([answer.rule, answer.table, row?.line, answer.column]);
    const earlier = row === null ? -1 : places.indexOf(place);
    places.push(place);
    return [
      ...ruleFaults(answer.rule, `${pointer}/rule`),
      ...inAddress,
      ...columnFaults(answer, table, pointer),
      ...dateFaults(`${pointer}/date`, answer.date),
      ...(earlier === -1 ? [] : [{
        pointer,
        found: `a second answer to the alarm that /answers/${earlier} answers`,
        allowed: "one answer to an alarm",
        advice: "bring the two together",
      }]),
    ];
  });
  return {
    answers: faults.length === 0 ? value.answers : [],
    problems: faults.map((fault) => ({
      file,
      line: lineOf(fault.pointer),
      column: null,
      ...fault,
    })),
  };
}

function ruleFaults(rule: string, pointer: string): PlacedFault[] {
  if (tripwireCodes.includes(rule)) return [];
  const near = nearestName(rule, tripwireCodes);
  return [{
    pointer,
    found: `the unknown rule ${quoteText(rule)}`,
    allowed: tripwireCodes.join(", "),
    advice: near === null ? "correct the name" : `did you mean ${quoteText(near)}?`,
  }];
}

function columnFaults(
  { column }: AlarmAnswer,
  table: Table | null,
  pointer: string,
): PlacedFault[] {
  if (column === undefined || table === null) return [];
  const names = table.columns.map(({ name }) => name);
  if (names.includes(column)) return [];
  return [unknownName(`${pointer}/column`, column, names, "column", table.file)];
}
