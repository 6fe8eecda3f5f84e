import type { AnalysisResult } from "../../analysis/types.ts";
import type { ZeroCellRule } from "../../effect/types.ts";
import { measureFacts } from "../../measure/measure_facts.ts";
import type { PooledEffect } from "../../model/types.ts";
import { stratumId } from "../numbers/id_part.ts";
import { estimatorName } from "../estimator_name.ts";
import { intervalMethodName } from "../interval_method_name.ts";
import { predictionMethodName } from "../prediction_method_name.ts";
import { standingWord } from "../standing_word.ts";
import { contrastWords } from "./measure_words.ts";
import type { NumbersById } from "./numbers_by_id.ts";
import { listed, quoted, quotedSentence, say, sentences } from "./say.ts";
import type { Passage, PassagePart } from "./types.ts";

/** How one analysis was made, from the choices in force that its result records. */
export function methodsOfAnalysis(result: AnalysisResult, numbers: NumbersById): Passage {
  const { id, title, question, standing } = result;
  const pooled = result.overall?.kind === "pooled-effect"
    ? result.overall
    : result.subgroups?.groups.find((group) => group.pooled)?.pooled ?? null;
  return {
    id: `methods.${id}`,
    section: "methods",
    analysis: id,
    parts: sentences(
      say`${quoted(title)} (${standingWord(standing)}). The question was: ${quoted(question)}`,
      pooled === null ? notPooled(result) : pooling(result, pooled, numbers),
      pooled === null ? [] : zeroCells(result, numbers),
      strata(result, numbers),
      mixedModel(result),
      sensitivity(result),
      deviations(result),
    ),
  };
}

function notPooled({ overall, crude }: AnalysisResult): PassagePart[] {
  if (overall?.kind === "not-estimable") {
    return say`Pooling was planned; no ${quoted(overall.quantity)} is estimable.`;
  }
  return crude.length > 0
    ? [
      "Studies are not pooled; proportions are given as counted, with exact (Clopper–Pearson) intervals.",
    ]
    : ["The studies are listed and not pooled."];
}

const methods: Readonly<Record<PooledEffect["method"], string>> = {
  "inverse-variance": "by inverse variance",
  "mantel-haenszel": "by the method of Mantel and Haenszel",
  peto: "by the method of Peto",
};

function pooling(
  result: AnalysisResult,
  { method, choices }: PooledEffect,
  { at }: NumbersById,
): PassagePart[] {
  const level = at(levelId(result));
  const { tau2 } = choices;
  const model = choices.model === "random" ? "random effects" : "a common effect";
  return sentences(
    say`The measure is the ${contrastWords(result)}, pooled ${methods[method]} under ${model}.`,
    tau2 === null
      ? []
      : say`The between-study variance (tau²) was estimated by ${quoted(estimatorName(tau2))}.`,
    say`The ${level} interval of the pooled result is by ${
      quoted(intervalMethodName(choices.interval))
    }.`,
    choices.prediction === "none"
      ? []
      : say`Prediction intervals are by ${quoted(predictionMethodName(choices.prediction))}.`,
    heterogeneityWords(choices.model),
  );
}

function heterogeneityWords(model: "random" | "common"): PassagePart[] {
  return [
    "Heterogeneity is described by Cochran's Q, by I² (the part of Q beyond its degrees of freedom, " +
    "Higgins and Thompson)" + (model === "random" ? " and by tau²." : "."),
  ];
}

const empty = "in which a group has no events, or only events";
const rules: Readonly<Record<Exclude<ZeroCellRule, "none">, string>> = {
  only0: `to the counts of studies ${empty}`,
  all: "to the counts of every study",
  if0all: `to the counts of every study as soon as there is one ${empty}`,
  "treatment-arm": `to the counts of studies ${empty}, shared out by the sizes of the groups`,
};

function zeroCells({ id, measure, choices }: AnalysisResult, { has, at }: NumbersById) {
  const rule = choices.zeroCells as ZeroCellRule | null;
  const adds = measure !== null && measureFacts[measure].takesIncrement;
  if (rule === null || !adds || !has(`${id}.increment`)) return [];
  if (rule === "none") return ["Nothing was added to empty cells."];
  return say`Before effects of studies were computed, ${at(`${id}.increment`)} was added ${
    rules[rule]
  }.`;
}

function strata(result: AnalysisResult, { at }: NumbersById): PassagePart[] {
  const { id, subgroups, subgroupNote, choices, dependentStrata } = result;
  if (!subgroups) return [];
  const share = subgroups.tau2 === "common"
    ? "one tau² for all strata"
    : "a tau² of its own for each";
  return sentences(
    say`Strata by ${
      quoted(`${choices.strata}`)
    } were pooled with ${share}; strata with fewer than ${
      at(`${id}.min-studies`)
    } studies are shown and not pooled. Strata are compared by Q between them.`,
    dependentStrata
      ? [
        "Since studies stand in several strata, the comparison was repeated by a multilevel model " +
        "with standard errors that are cluster-robust by study.",
      ]
      : [],
    subgroupNote === null ? [] : quotedSentence(subgroupNote),
  );
}

function mixedModel({ mixedModel }: AnalysisResult): PassagePart[] {
  return mixedModel
    ? [
      "A generalised linear mixed model of the counts, which adds nothing to empty cells, stands beside.",
    ]
    : [];
}

function sensitivity({ sensitivity }: AnalysisResult): PassagePart[] {
  if (sensitivity.length === 0) return [];
  const titles = sensitivity.map(({ title }) => [quoted(`“${title}”`)]);
  return say`Sensitivity analyses: ${listed(titles)}.`;
}

function deviations({ registeredChoice }: AnalysisResult): PassagePart[] {
  if (registeredChoice === null) return [];
  return sentences(...registeredChoice.differences.map((entry) => {
    const { choice, registered, inForce, why, date, timing } = entry;
    const text = (value: unknown) => quoted(value === null ? "the default" : JSON.stringify(value));
    return say`Deviation from what was registered (${quoted(date)}, ${timing}): ${
      quoted(choice)
    } is ${text(inForce)} in place of ${text(registered)}, since ${quotedSentence(why)}`;
  }));
}

/** The level of the analysis, or of its first pooled stratum. */
function levelId({ id, overall, subgroups }: AnalysisResult): string {
  if (overall?.kind === "pooled-effect") return `${id}.level`;
  const stratum = subgroups?.groups.find(({ pooled }) => pooled)?.level ?? null;
  return `${stratumId(id, stratum)}.level`;
}
