import type { Table } from "../table/types.ts";
import { textOf } from "./cell.ts";

/** Records whose entries do not fit together, each in a sentence. */
export function flowRemarks(records: Table): string[] {
  const byId = new Map(records.rows.map((row) => [textOf(row, "record_id"), row]));
  return records.rows.flatMap((row) => {
    const id = textOf(row, "record_id");
    const original = textOf(row, "duplicate_of");
    const reason = textOf(row, "exclusion_reason");
    const included = textOf(row, "screened") === "include";
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
      ...(!included && reason === "" ? [`${id} is excluded without a reason.`] : []),
      ...(included && reason !== ""
        ? [`${id} is included and has a reason for exclusion, "${reason}".`]
        : []),
      ...(included && textOf(row, "study_id") === "" ? [`${id} is included without a study.`] : []),
    ];
  });
}
