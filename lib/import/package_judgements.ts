import type { Protocol } from "../analysis/protocol.ts";
import { textColumn } from "./package_columns.ts";
import { type PackageTable, packageTable } from "./package_table.ts";
import type { ReviewFile } from "./review_file_types.ts";

/** Judgements of risk of bias as a table, and the protocol's words on them. */
export function packageJudgements(
  { judgements, program }: ReviewFile,
): {
  readonly table: PackageTable | null;
  readonly riskOfBias: NonNullable<Protocol["riskOfBias"]>;
} {
  if (judgements === null) {
    return { table: null, riskOfBias: { reason: "The imported file holds no judgements." } };
  }
  const domains = judgements.domains.map((title, index) => ({
    title,
    column: `d${index + 1}`,
    reason: `d${index + 1}_reason`,
  }));
  const fields = domains.flatMap(({ title, column, reason }) => [
    textColumn(column, title, "Risk of bias in this domain; empty where nobody judged."),
    textColumn(reason, `Reason, ${title}`, "Support for the judgement, as in the file."),
  ]);
  const rows = judgements.studies.map(({ studyId, judgements: cells }) => ({
    study_id: studyId,
    ...Object.fromEntries(cells.flatMap(({ word, reason }, index) => [
      [`d${index + 1}`, word],
      [`d${index + 1}_reason`, reason],
    ])),
  }));
  return {
    table: packageTable(
      {
        name: "rob",
        title: "Risk of bias",
        description: `Judgements as ${program} stored them, one row a study.`,
      },
      [textColumn("study_id", "Study", "Id of the study.", { required: true }), ...fields],
      rows,
      {
        primaryKey: ["study_id"],
        foreignKeys: [{
          fields: ["study_id"],
          reference: { resource: "studies", fields: ["study_id"] },
        }],
      },
    ),
    riskOfBias: {
      table: "rob",
      studyId: "study_id",
      tool: "Risk of bias items of the imported file",
      domains,
    },
  };
}
