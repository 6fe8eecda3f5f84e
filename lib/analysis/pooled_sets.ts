import type { OrderedStudy } from "../diagnose/cumulative.ts";
import type { AnyRow } from "../effect/row_values.ts";
import type { ProportionRow, StudyEffect, TwoByTwoRow } from "../effect/types.ts";
import type { PoolingChoices } from "../model/types.ts";
import type { AnalysedStudy, AnalysisResult } from "./types.ts";
import { valueRow } from "./value_row.ts";

/** Studies that an analysis pools together: all of them, or one stratum. */
export interface PooledSet {
  /** Id of the analysis, with the stratum where there is one. */
  readonly id: string;
  /** Id of the analysis. */
  readonly analysis: string;
  readonly title: string;
  readonly measure: NonNullable<AnalysisResult["measure"]>;
  readonly stratum: string | null;
  readonly studies: readonly StudyEffect[];
  /** The studies with what a cumulative analysis orders by; empty unless each has it. */
  readonly ordered: readonly OrderedStudy[];
  /** The rows that the effects were computed from: counts, values, or effects as given. */
  readonly rows: readonly AnyRow[];
  /** The 2x2 tables of a comparison; empty for all else. */
  readonly tables: readonly TwoByTwoRow[];
  /** The counts of single groups; empty for all else. */
  readonly proportions: readonly ProportionRow[];
  /** Choices of the analysis; Mantel-Haenszel and Peto become a common effect by inverse variance. */
  readonly choices: PoolingChoices;
  readonly pooling: string;
  /** How the analysis stands to what was registered. */
  readonly standing: AnalysisResult["standing"];
  /** Files of the review that the analysis read. */
  readonly inputs: readonly string[];
}

/**
 * The sets of three studies or more that an analysis pools, ready for the functions that look
 * closer: leave-one-out, influence, small-study effects.
 *
 * @param result Answer of {@linkcode runAnalysis}.
 * @param choices `atLeast`: studies that a set must have. @default 3
 * @returns None where nothing is pooled, or fewer studies are.
 *
 * @example One set over all trials, and one for each stratum with three or more
 * ```ts
 * import { pooledSets, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const sets = pooledSets(runAnalysis(await loadReview("rectal-net"), "incomplete-by-method"));
 * assert.deepEqual(sets.map((set) => set.stratum), ["cEMR", "mEMR", "ESD", "HSP"]);
 * ```
 */
export function pooledSets(
  result: AnalysisResult,
  { atLeast = 3 }: { readonly atLeast?: number } = {},
): readonly PooledSet[] {
  const { measure, overall, subgroups } = result;
  if (measure === null || overall?.kind === "not-estimable") return [];
  const strata = overall
    ? [null]
    : (subgroups?.groups ?? []).flatMap((group) => (group.pooled ? [group.level] : []));
  const choices = choicesOf(result);
  return strata.flatMap((stratum): PooledSet[] => {
    const members = result.studies.filter((study) =>
      study.effect !== null && (stratum === null || study.group === stratum)
    );
    if (members.length < atLeast) return [];
    const tables = members.flatMap(tableOf);
    const proportions = members.flatMap(proportionOf);
    return [{
      id: stratum === null ? result.id : `${result.id}-${fileName(stratum)}`,
      analysis: result.id,
      title: stratum === null ? result.title : `${result.title}: ${stratum}`,
      measure,
      stratum,
      studies: members.flatMap(({ effect, label }) => (effect ? [{ ...effect, label }] : [])),
      ordered: members.every((study) => typeof study.order === "number")
        ? members.flatMap(({ effect, label, order }) =>
          effect && typeof order === "number" ? [{ ...effect, label, order }] : []
        )
        : [],
      rows: [
        ...tables,
        ...proportions,
        ...members.flatMap(({ id, label, values }) =>
          values ? [valueRow({ id, label }, values, measure)] : []
        ),
      ],
      tables,
      proportions,
      choices,
      pooling: `${result.choices.pooling}`,
      standing: result.standing,
      inputs: result.inputs,
    }];
  });
}

function choicesOf({ overall, subgroups }: AnalysisResult): PoolingChoices {
  const pooled = overall?.kind === "pooled-effect"
    ? overall
    : subgroups?.groups.find((group) => group.pooled)?.pooled;
  if (!pooled) return {};
  const { model, tau2, interval, prediction, level } = pooled.choices;
  return { model, ...(tau2 === null ? {} : { tau2 }), interval, prediction, level };
}

function tableOf({ id, label, counts }: AnalysedStudy): TwoByTwoRow[] {
  const { eventsTreated, totalTreated, eventsControl, totalControl } = counts;
  if (
    eventsTreated === undefined || totalTreated === undefined || eventsControl === undefined ||
    totalControl === undefined
  ) return [];
  return [{ id, label, eventsTreated, totalTreated, eventsControl, totalControl }];
}

function proportionOf({ id, label, counts: { events, total } }: AnalysedStudy): ProportionRow[] {
  return events === undefined || total === undefined ? [] : [{ id, label, events, total }];
}

function fileName(stratum: string): string {
  return stratum.replace(/[^A-Za-z0-9]+/g, "-");
}
