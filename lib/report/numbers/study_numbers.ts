import type { AnalysedStudy, AnalysisResult } from "../../analysis/types.ts";
import { measureFacts } from "../../measure/measure_facts.ts";
import { asGiven, count, estimateOf, percent, proportion } from "./formats.ts";
import { idPart, stratumId } from "./id_part.ts";
import { numbersBelow, type Path } from "./number_at.ts";
import type { NamedNumber, NumberPrint, NumberSource } from "./types.ts";

/**
 * Numbers of single studies: weight, counts (values as "given-…"), and the effect with the study's
 * own interval. A study is named by its id; by the id of its row where a stratum has several rows
 * of it.
 */
export function studyNumbers(source: NumberSource, result: AnalysisResult): readonly NamedNumber[] {
  const { id, measure, studies, oneArmStudies } = result;
  const format = measure === null ? proportion : estimateOf(measureFacts[measure].unit);
  return [
    ...studies.flatMap((study, index) =>
      numbersOf(source, id, ["studies", index], { study, name: nameOf(study, studies), format })
    ),
    ...oneArmStudies.flatMap((study, index) =>
      numbersOf(source, `${id}.one-arm`, ["oneArmStudies", index], {
        study,
        name: nameOf(study, oneArmStudies),
        format: proportion,
      })
    ),
  ];
}

function numbersOf(
  source: NumberSource,
  start: string,
  base: Path,
  { study, name, format }: {
    readonly study: AnalysedStudy;
    readonly name: string;
    readonly format: NumberPrint;
  },
): readonly NamedNumber[] {
  const prefix = stratumId(start, study.group);
  const part = idPart(name);
  const counts = Object.keys(study.counts).map((role) =>
    [nameOfRole(role), [["counts", role], count]] as const
  );
  const values = Object.keys(study.values ?? {}).map((role) =>
    [`given-${nameOfRole(role)}`, [["values", role], asGiven]] as const
  );
  return [
    ...numbersBelow(source, `${prefix}.weight`, base, { [part]: [["weight"], percent] }),
    ...numbersBelow(source, `${prefix}.study.${part}`, base, {
      ...Object.fromEntries([...counts, ...values]),
      estimate: [["reported", "estimate"], format],
      lower: [["reported", "interval", "lower"], format],
      upper: [["reported", "interval", "upper"], format],
    }),
  ];
}

function nameOf(study: AnalysedStudy, members: readonly AnalysedStudy[]): string {
  const rows = members.filter(({ studyId, group }) =>
    studyId === study.studyId && group === study.group
  );
  return rows.length === 1 ? study.studyId : study.id;
}

/** "eventsTreated" is "events-treated". */
function nameOfRole(role: string): string {
  return role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
