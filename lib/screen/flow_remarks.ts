import type { Table } from "../table/types.ts";
import { textOf } from "./cell.ts";
import { isIncluded, type PlacedRecords } from "./placed_records.ts";

/** Records whose entries do not fit together, each in a sentence. */
export function flowRemarks(records: Table, placed: PlacedRecords): string[] {
  return [...recordRemarks(records), ...otherRemarks(placed)];
}

/** PRISMA 2020 has no box for what other methods found and nobody sought. */
function otherRemarks({ other, hasFullTexts }: PlacedRecords): string[] {
  const rows = Object.values(other).flat();
  const lost = rows.filter((row) =>
    textOf(row, "duplicate_of") !== "" || textOf(row, "removed") !== "" ||
    (hasFullTexts && textOf(row, "screened") !== "include")
  );
  return lost.length === 0 ? [] : [
    `Of ${rows.length} records that other methods found, ${lost.length} were duplicates, ` +
    "removed, excluded by title or not decided on; PRISMA 2020 has no box for them.",
  ];
}

function recordRemarks(records: Table): string[] {
  const byId = new Map(records.rows.map((row) => [textOf(row, "record_id"), row]));
  return records.rows.flatMap((row) => {
    const id = textOf(row, "record_id");
    const original = textOf(row, "duplicate_of");
    const reason = textOf(row, "exclusion_reason");
    const included = isIncluded(records, row);
    const excluded = textOf(row, "screened") === "exclude" ||
      textOf(row, "full_text") === "exclude";
    const decided = original !== "" || textOf(row, "removed") !== "" ||
      textOf(row, "screened") !== "";
    const target = byId.get(original);
    return [
      ...(original !== "" && target === undefined
        ? [`${id} is a duplicate of ${original}, which is not among the records.`]
        : []),
      ...(target !== undefined && textOf(target, "duplicate_of") !== ""
        ? [`${id} is a duplicate of ${original}, which is a duplicate itself.`]
        : []),
      ...(original !== "" && included ? [`${id} is a duplicate and is included.`] : []),
      ...(original !== "" && reason !== "" && !reason.startsWith("duplicate")
        ? [`${id} is counted as a duplicate of ${original}; its reason says "${reason}".`]
        : []),
      ...(excluded && original === "" && reason === ""
        ? [`${id} is excluded without a reason.`]
        : []),
      ...(decided ? [] : [`Nobody has decided on ${id}.`]),
      ...(included && reason !== ""
        ? [`${id} is included and has a reason for exclusion, "${reason}".`]
        : []),
      ...(included && textOf(row, "study_id") === "" ? [`${id} is included without a study.`] : []),
    ];
  });
}
