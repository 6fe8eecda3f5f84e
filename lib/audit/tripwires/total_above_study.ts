import type { AnalysisPlan } from "../../analysis/protocol.ts";
import type { Review } from "../../table/review_types.ts";
import { alarmAt } from "../alarm_at.ts";
import { countPairs } from "../counted_arms.ts";
import { digitSlips } from "../digit_slips.ts";
import { findings } from "../findings.ts";
import { quantitiesOf } from "../quantities_of.ts";
import { studyIdOf } from "../study_column.ts";
import { syntheses, type SynthesisedStudy } from "../syntheses.ts";
import type { Alarm, Tripwire } from "../types.ts";

/**
 * The rows of a study that one analysis brings together count more people than the study has. Where
 * two neighbouring digits exchanged, or a decimal point moved, in one total gives just the people of
 * the study, that is the likely slip.
 */
export const totalAboveStudy: Tripwire = {
  code: "total-above-study",
  title: "More people than the study has",
  looksFor: "rows that count more people than the study has, as after a slip in a total",
  source: "reforest",
  check(review) {
    const sizes = studySizes(review);
    const studies = ofStudies(review).filter(({ studyId }) => sizes.has(studyId));
    const alarms = studies.flatMap(({ studyId, parts }): Alarm[] => {
      const size = sizes.get(studyId)!;
      const sum = parts.reduce((total, part) => total + part.total, 0);
      const [first] = parts;
      if (sum <= size || first === undefined) return [];
      const fixes = parts.flatMap((part) =>
        part.other === "total"
          ? digitSlips(part.total).filter((value) =>
            sum - part.total + value === size && value >= part.events
          ).map((value) => ({ part, value }))
          : []
      );
      const [fix] = fixes;
      const { table, line, column } = fix?.part ?? first;
      return [alarmAt({ table, line, studyId }, {
        rule: "total-above-study",
        columns: [column],
        found: `${parts.map(({ total }) => total).join(" + ")}${
          parts.length > 1 ? ` = ${sum}` : ""
        } people; the study has ${size}`,
        suspicion: fix === undefined ? "possible" : "likely",
        mended: fix === undefined || fixes.length > 1 ? null : {
          words: `a total of ${fix.value}: then the rows count the ${size} people of the study`,
          cells: [{ table: table.name, line, column, value: fix.value }],
        },
      })];
    });
    return findings(
      studies.flatMap(({ parts }) => parts),
      alarms,
      'datapackage.json declares no number of people of a study ("reforest:quantities").',
    );
  },
};

/** People of each study: the greatest of the numbers declared, since lesions may outnumber people. */
function studySizes(review: Review): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { table, quantity } of quantitiesOf(review, "patients")) {
    for (const row of table.rows) {
      const size = row.values[quantity.column];
      if (typeof size !== "number") continue;
      const id = studyIdOf(review, table.name, row);
      sizes.set(id, Math.max(size, sizes.get(id) ?? 0));
    }
  }
  return sizes;
}

/** All rows of a study in one analysis, over its strata and arms. */
function ofStudies(review: Review) {
  return [...Map.groupBy(syntheses(review), ({ plan }) => plan)].flatMap(([plan, parts]) => {
    const studies = Map.groupBy(parts.flatMap((part) => part.studies), ({ studyId }) => studyId);
    return [...studies].map(([studyId, own]) => ({
      studyId,
      parts: own.flatMap((study) => partsOf(plan, study)),
    }));
  });
}

function partsOf(plan: AnalysisPlan, { places }: SynthesisedStudy) {
  return places.flatMap(({ table, line }) => {
    const values = table.rows.find((row) => row.line === line)?.values ?? {};
    return countPairs(plan).flatMap(({ eventsColumn, otherColumn, other }) => {
      const [events, second] = [values[eventsColumn], values[otherColumn]];
      if (typeof events !== "number" || typeof second !== "number") return [];
      const total = other === "total" ? second : events + second;
      return [{ table, line, column: otherColumn, other, events, total }];
    });
  });
}
