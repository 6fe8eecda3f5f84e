import type { ValueColumns } from "../analysis/column_types.ts";
import type { AnalysisPlan, SensitivityPlan } from "../analysis/protocol.ts";
import type { RowCondition } from "../analysis/row_condition.ts";
import { type StoredClaims, storedClaims } from "./package_claims.ts";
import { differencesOf } from "./package_differences.ts";
import type { OutcomeEntries } from "./package_entries.ts";
import type { PackageRow } from "./package_table.ts";
import type { OutcomeKind, ReviewFile, ReviewOutcome } from "./review_file_types.ts";

/** Tables by kind of outcome. */
export const tableNames: Readonly<Record<OutcomeKind, string>> = {
  dichotomous: "dichotomous",
  continuous: "continuous",
  generic: "generic",
  "log-rank": "log_rank",
};

/** An analysis of the protocol, and the stored results that stand beside it. */
export interface PackageAnalysis {
  readonly plan: AnalysisPlan;
  readonly claims: readonly PackageRow[];
}

/** The analysis of an outcome that has rows with an effect, with the choices of the file. */
export function packageAnalysis(review: ReviewFile, entries: OutcomeEntries): PackageAnalysis {
  const { outcome, id, rows, used } = entries;
  const title = `${outcome.number} ${outcome.name}`;
  const where: readonly RowCondition[] = [
    { column: "outcome", in: [outcome.number] },
    ...(used.length === rows.length
      ? []
      : [{ column: "left_out", filled: false, because: "left_out" }]),
  ];
  const claims = (claimId: string, label: string, stored: ReviewOutcome["stored"]) =>
    stored === null || (outcome.measure === "GEN" && outcome.logScale)
      ? null
      : storedClaims(claimId, label, outcome, stored, review.file);
  const main = outcome.totals === "all" ? claims(id, title, outcome.stored) : null;
  const pooled = outcome.totals !== "none";
  const subgroups = pooled ? subgroupParts(entries, where, claims) : [];
  const levels = levelsOf(entries);
  const notes = differencesOf(entries, review.program);
  const sensitivity = [
    ...(pooled ? storedEffects(entries, where) : []),
    ...subgroups.map(({ plan }) => plan),
  ];
  const plan: AnalysisPlan = {
    id,
    title,
    question: `${outcome.experimental} against ${outcome.control}: ${outcome.name}?`,
    design: "comparison",
    table: tableNames[outcome.kind],
    where,
    studyId: entries.repeated ? "entry" : "study_id",
    ...data(outcome),
    measure: outcome.measure,
    ...choices(outcome),
    level: outcome.level,
    headline: pooled ? "pooled" : "none",
    ...(levels.length === 0 ? {} : {
      subgroup: {
        column: "subgroup",
        levels,
        minStudies: 1,
        tau2: "separate",
        overall: outcome.totals === "all",
      },
    }),
    ...(sensitivity.length === 0 ? {} : { sensitivity }),
    ...(main === null ? {} : { published: main.published }),
    ...(notes.length === 0 ? {} : { notes }),
  };
  return {
    plan,
    claims: [main, ...subgroups.map(({ stored }) => stored)].flatMap((part) => part?.rows ?? []),
  };
}

function data({ kind, swapEvents }: ReviewOutcome): Pick<AnalysisPlan, "counts" | "values"> {
  if (kind === "dichotomous") {
    const events = swapEvents ? "without" : "events";
    return {
      counts: {
        eventsTreated: `${events}_experimental`,
        totalTreated: "total_experimental",
        eventsControl: `${events}_control`,
        totalControl: "total_control",
      },
    };
  }
  const values: Readonly<Record<Exclude<OutcomeKind, "dichotomous">, ValueColumns>> = {
    continuous: {
      meanTreated: "mean_experimental",
      sdTreated: "sd_experimental",
      totalTreated: "total_experimental",
      meanControl: "mean_control",
      sdControl: "sd_control",
      totalControl: "total_control",
    },
    generic: { yi: "effect", sei: "standard_error" },
    "log-rank": { observedMinusExpected: "o_minus_e", variance: "variance" },
  };
  return { values: values[kind] };
}

/** The choices of the program; random effects are pooled by inverse variance. */
function choices(
  { kind, method, model, tau2, interval, totals, prediction }: ReviewOutcome,
): Pick<
  AnalysisPlan,
  "zeroCells" | "increment" | "pooling" | "model" | "tau2" | "interval" | "prediction"
> {
  const common = model === "common";
  return {
    ...(kind === "dichotomous" ? { zeroCells: "only0", increment: 0.5 } : {}),
    pooling: totals === "none" ? "none" : common ? method : "inverse-variance",
    model,
    ...(common ? {} : { tau2 }),
    interval: common ? "wald" : interval,
    prediction: prediction && !common ? "t" : "none",
  };
}

/** Names of subgroups with an effect, in the order of the file. */
function levelsOf({ used }: OutcomeEntries): readonly string[] {
  return [...new Set(used.flatMap(({ subgroup }) => subgroup === null ? [] : [`${subgroup}`]))];
}

interface SubgroupPart {
  readonly plan: SensitivityPlan;
  readonly stored: StoredClaims;
}

/** Each subgroup on its own, beside the subtotal that the file stores, by the method of the file. */
function subgroupParts(
  entries: OutcomeEntries,
  where: readonly RowCondition[],
  claims: (id: string, label: string, stored: ReviewOutcome["stored"]) => StoredClaims | null,
): readonly SubgroupPart[] {
  const levels = levelsOf(entries);
  const named = entries.outcome.subgroups.filter(({ name }) => levels.includes(name));
  return named.flatMap(({ name, stored }, index): SubgroupPart[] => {
    const number = index + 1;
    const title = `${entries.outcome.number} ${name}`;
    const claimed = claims(`${entries.id}-subgroup-${number}`, title, stored);
    if (claimed === null) return [];
    return [{
      stored: claimed,
      plan: {
        id: `subgroup-${number}`,
        title: `Subgroup: ${name}`,
        why: "The subtotal that the file stores, by the method of the file.",
        change: {
          where: [...where, { column: "subgroup", in: [name] }],
          subgroup: { column: "subgroup", minStudies: 1 },
          published: claimed.published,
        },
      },
    }];
  });
}

/** SMDs as the program computed them, since their formulas differ. */
function storedEffects(
  { outcome, used }: OutcomeEntries,
  where: readonly RowCondition[],
): readonly SensitivityPlan[] {
  const some = used.some(({ stored_estimate }) => stored_estimate !== null);
  if (outcome.measure !== "SMD" || outcome.kind !== "continuous" || !some) return [];
  return [{
    id: "stored-effects",
    title: "Effects as the file stores them",
    why: "The program computes standardised mean differences by other formulas than this library.",
    change: {
      where: [...where, { column: "stored_estimate", filled: true }],
      values: {
        estimate: "stored_estimate",
        lower: "stored_lower",
        upper: "stored_upper",
        level: outcome.studyLevel,
      },
    },
  }];
}
