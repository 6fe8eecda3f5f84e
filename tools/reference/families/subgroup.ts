import {
  pool,
  type PooledEffect,
  poolSubgroups,
  type StudyEffect,
  type SubgroupAnalysis,
} from "reforest";
import { residualOf } from "../estimating_equations.ts";
import { rMetaChoices, rMetaSlack } from "../r_meta.ts";
import { genericEffects, rowId } from "../rows.ts";
import type { Adapter, Row, Values } from "../types.ts";

type Between = Pick<NonNullable<SubgroupAnalysis["between"]>, "q" | "df" | "pValue"> | null;

function levelOf(rows: readonly Row[], column: string): ReadonlyMap<string, string> {
  return new Map(rows.map((row, i) => [rowId(i), String(row[column])]));
}

function valuesOf(strata: readonly PooledEffect[], between: Between, common: Between): Values {
  return {
    k: strata.map(({ k }) => k),
    estimate: strata.map(({ estimate }) => estimate),
    lower: strata.map(({ interval }) => interval.lower),
    upper: strata.map(({ interval }) => interval.upper),
    tau2: strata.map(({ heterogeneity }) => heterogeneity.tau2),
    Q_within: strata.map(({ heterogeneity }) => heterogeneity.q),
    I2: strata.map(({ heterogeneity }) => heterogeneity.i2FromQ / 100),
    Q_between: between?.q ?? null,
    df_between: between?.df ?? null,
    p_between: between?.pValue ?? null,
    Q_between_common: common?.q ?? null,
  };
}

/** The strata compared as effects of their own, which is what the test between them is. */
function betweenOf(strata: readonly PooledEffect[]): Between {
  const { heterogeneity } = pool(
    strata.map(({ estimate, standardError }, i) => ({
      id: rowId(i),
      yi: estimate,
      vi: standardError ** 2,
    })),
    { model: "common" },
  );
  return { q: heterogeneity.q, df: heterogeneity.df, pValue: heterogeneity.qPValue };
}

/** `metagen(subgroup)` of R meta, with separate or common tau2. */
export const subgroup: Adapter = ({ settings, expected }, rows) => {
  const choices = rMetaChoices(settings);
  if (typeof choices === "string") return { kind: "not covered", what: choices };
  const level = levelOf(rows, String(settings["by"]));
  const studies = genericEffects(rows).map((study) => ({
    ...study,
    level: level.get(study.id) ?? "",
  }));
  const levels = expected["levels"] as readonly string[];
  const tau2 = settings["common_tau2"] === true ? "common" as const : "separate" as const;
  const analysis = poolSubgroups(studies, choices, { levels, minStudies: 1, tau2 });
  const common = poolSubgroups(studies, { model: "common" }, { levels, minStudies: 1 }).between;
  const strata = analysis.groups.flatMap(({ pooled }) => pooled ?? []);
  const effects: readonly (readonly StudyEffect[])[] = analysis.groups.map((group) =>
    group.studies
  );
  return {
    kind: "answer",
    values: valuesOf(strata, analysis.between, common),
    iterated: {
      tau2: strata.map(({ heterogeneity }) => heterogeneity.tau2),
      tau2OfR: (expected["tau2"] as readonly number[]).map(Number),
      residual: (value, i) =>
        residualOf(choices.tau2, tau2 === "common" ? effects : [effects[i]!], value),
      at: (values) => {
        const again = effects.map((inLevel, i) =>
          pool(inLevel, { ...choices, tau2Value: values[i]! })
        );
        return valuesOf(again, betweenOf(again), common);
      },
      slack: rMetaSlack,
    },
  };
};
