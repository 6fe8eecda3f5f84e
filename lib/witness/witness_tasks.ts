import type { AnalysedStudy, AnalysisResult, CrudeProportion } from "../analysis/types.ts";
import type { PooledEffect } from "../model/types.ts";
import { sortById } from "../numeric/sort_by_id.ts";
import { sha256Hex } from "../table/sha256_hex.ts";
import type { WitnessSettings } from "../table/witness_types.ts";
import { canonicalJson } from "../trace/canonical_json.ts";
import type { WitnessRow, WitnessTask } from "./types.ts";

/**
 * The primary results of a review as another program can compute them: of each analysis whose
 * headline is pooled the overall result and every pooled stratum, and of each whose headline is
 * crude its proportions. Listings and results that cannot be estimated give none.
 *
 * The digest is that of what was extracted of the studies in use, by role, and of the choices in
 * force, so that a change anywhere else in the files leaves a witness as good as it was.
 *
 * @param results Answers of {@linkcode runAnalyses}.
 *
 * @example
 * ```ts
 * import { runAnalyses, witnessTasks } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const tasks = witnessTasks(runAnalyses(await loadReview("bcg")));
 * assert.deepEqual(tasks.map((task) => task.stratum), [null, "random", "systematic"]);
 * assert.equal(tasks[0]?.settings.tau2, "REML");
 * ```
 */
export function witnessTasks(results: readonly AnalysisResult[]): readonly WitnessTask[] {
  return results.flatMap((result): WitnessTask[] => {
    if (result.headline === "none") return [];
    if (result.headline === "crude") {
      return result.crude.map((proportion) => crudeTask(result, proportion));
    }
    const strata = (result.subgroups?.groups ?? []).flatMap(({ level, pooled }) =>
      pooled ? [pooledTask(result, level, pooled)] : []
    );
    return result.overall?.kind === "pooled-effect"
      ? [pooledTask(result, null, result.overall), ...strata]
      : strata;
  });
}

function pooledTask(
  result: AnalysisResult,
  stratum: string | null,
  pooled: PooledEffect,
): WitnessTask {
  const members = result.studies.filter(({ group }) => stratum === null || group === stratum);
  const { model, tau2, interval, level } = pooled.choices;
  const { zeroCells, increment, tau2OfStrata } = result.choices;
  const { heterogeneity } = pooled;
  return sealed(result, stratum, {
    measure: result.measure,
    settings: {
      pooling: pooled.method,
      measure: result.measure,
      zeroCells: zeroCells === null ? null : `${zeroCells}`,
      increment: typeof increment === "number" ? increment : null,
      model,
      tau2,
      tau2OfStrata: stratum === null ? null : `${tau2OfStrata}`,
      interval,
      level,
    },
    rows: sortById(members.map(({ id, counts, values }) => ({ id, values: values ?? counts }))),
    effects: sortById(members.flatMap(({ effect }) => effect ? [plainEffect(effect)] : [])),
    ours: {
      k: pooled.k,
      estimate: pooled.estimate,
      standardError: pooled.standardError,
      lower: pooled.interval.lower,
      upper: pooled.interval.upper,
      tau2: model === "common" ? null : heterogeneity.tau2,
      q: heterogeneity.q,
    },
  });
}

function plainEffect({ id, yi, vi }: NonNullable<AnalysedStudy["effect"]>) {
  return { id, yi, vi };
}

function crudeTask(result: AnalysisResult, crude: CrudeProportion): WitnessTask {
  const { group, events, total, proportion, interval } = crude;
  const settings: WitnessSettings = {
    pooling: "crude",
    measure: null,
    zeroCells: null,
    increment: null,
    model: null,
    tau2: null,
    tau2OfStrata: null,
    interval: interval.method,
    level: interval.level,
  };
  return sealed(result, group, {
    measure: null,
    settings,
    rows: [{ id: group ?? "all studies", values: { events, total } }],
    effects: [],
    ours: {
      k: null,
      estimate: proportion,
      standardError: null,
      lower: interval.lower,
      upper: interval.upper,
      tau2: null,
      q: null,
    },
  });
}

function sealed(
  { id, title, standing, inputs }: AnalysisResult,
  stratum: string | null,
  found: Pick<WitnessTask, "measure" | "settings" | "rows" | "effects" | "ours">,
): WitnessTask {
  return {
    analysis: id,
    title: stratum === null ? title : `${title}: ${stratum}`,
    standing,
    stratum,
    ...found,
    inputDigest: digestOf(found.settings, found.rows),
    inputs,
  };
}

function digestOf(settings: WitnessSettings, rows: readonly WitnessRow[]): string {
  return sha256Hex(new TextEncoder().encode(canonicalJson({ settings, rows })));
}
