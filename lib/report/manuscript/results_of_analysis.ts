import type { AnalysisResult } from "../../analysis/types.ts";
import type { PooledEffect } from "../../model/types.ts";
import { stratumId } from "../numbers/id_part.ts";
import { standingWord } from "../standing_word.ts";
import { crudeSentences } from "./crude_sentences.ts";
import { directionWords } from "./direction_words.ts";
import { contrastWords } from "./measure_words.ts";
import { counted, estimateWithInterval, type NumbersById } from "./numbers_by_id.ts";
import { quoted, quotedSentence, say, sentences } from "./say.ts";
import type { Passage, PassagePart } from "./types.ts";

/** What one analysis found: its pooled result or its counts, or why there is none. */
export function resultsOfAnalysis(result: AnalysisResult, numbers: NumbersById): Passage {
  const { id, title, standing, headline } = result;
  const crude = crudeSentences(result, numbers);
  const pooled = pooledSentences(result, numbers);
  return {
    id: `results.${id}`,
    section: "results",
    analysis: id,
    parts: sentences(
      say`${quoted(title)} (${standingWord(standing)}).`,
      crude.length + pooled.length === 0
        ? ["The studies are listed in a table and not pooled."]
        : [],
      ...(headline === "crude" ? [crude, pooled] : [pooled, crude]),
      mixedModelSentence(result, numbers),
      registeredSentence(result, numbers),
    ),
  };
}

function pooledSentences(result: AnalysisResult, numbers: NumbersById): PassagePart[] {
  const { id, measure, overall, overallReported, oneArmStudies } = result;
  if (measure === null || overall === null) return [];
  if (overall.kind === "not-estimable") {
    return sentences(
      say`No ${quoted(overall.quantity)} is estimable: ${quotedSentence(overall.reason)}`,
      oneArmStudies.length > 0
        ? ["Studies with only one of the groups are shown and not compared."]
        : [],
    );
  }
  const { at } = numbers;
  const direction = overallReported === null ? "" : directionWords(measure, overallReported);
  const words = say`Across ${counted(at(`${id}.k`), "study", "studies")}, the pooled ${
    contrastWords(result)
  } is ${estimateWithInterval(numbers, id)}${direction === "" ? "" : `; ${direction}`}.`;
  return sentences(
    words,
    heterogeneitySentence(id, overall, numbers),
    predictionSentence(id, overall, numbers),
  );
}

/** Heterogeneity of a pooled result; what one study cannot show is said. */
export function heterogeneitySentence(
  prefix: string,
  { k, choices, heterogeneity }: PooledEffect,
  { at }: NumbersById,
): PassagePart[] {
  if (k < 2) return ["With one study, heterogeneity cannot be seen."];
  const n = (name: string) => at(`${prefix}.${name}`);
  const degrees = heterogeneity.df === 1 ? "degree" : "degrees";
  const bounds = heterogeneity.i2FromQInterval
    ? say` (${n("level")} CI ${n("i2-lower")} to ${n("i2-upper")})`
    : [];
  const tau2 = choices.model === "common"
    ? []
    : say`, tau² ${n("tau2")}${
      heterogeneity.tau2Interval
        ? say` (${n("level")} CI ${n("tau2-lower")} to ${n("tau2-upper")})`
        : []
    }`;
  return say`Heterogeneity: I² ${n("i2")}${bounds}${tau2}, Q ${n("q")} on ${
    n("q-df")
  } ${degrees} of freedom, ${n("q-p")}.`;
}

function predictionSentence(
  prefix: string,
  { choices, prediction }: PooledEffect,
  { has, at }: NumbersById,
): PassagePart[] {
  if (choices.prediction === "none") return [];
  if (prediction === null || !has(`${prefix}.prediction-lower`)) {
    return ["Too few studies were pooled for a prediction interval."];
  }
  return say`The true effect of a new, similar study is expected between ${
    at(`${prefix}.prediction-lower`)
  } and ${at(`${prefix}.prediction-upper`)} (${at(`${prefix}.level`)} prediction interval).`;
}

function mixedModelSentence({ id, mixedModel }: AnalysisResult, numbers: NumbersById) {
  if (!mixedModel) return [];
  const { answer, reported } = mixedModel;
  if (answer.kind === "not-estimable" || reported === null) {
    const reason = answer.kind === "not-estimable" ? answer.reason : "there is no estimate";
    return say`The mixed model of the counts is not estimable: ${quotedSentence(reason)}`;
  }
  return say`The mixed model of the counts gives ${
    estimateWithInterval(numbers, `${id}.mixed-model`)
  }.`;
}

function registeredSentence({ id, registeredChoice }: AnalysisResult, numbers: NumbersById) {
  if (registeredChoice === null) return [];
  return sentences(...registeredChoice.registered.map(({ stratum, reported, reason }) => {
    const where = stratum === null ? [] : say` (${quoted(stratum)})`;
    if (reported === null) {
      return say`Under the registered choices${where} nothing is estimated: ${
        quotedSentence(reason ?? "no number")
      }`;
    }
    return say`Under the registered choices${where} the result is ${
      estimateWithInterval(numbers, stratumId(`${id}.registered`, stratum))
    }.`;
  }));
}
