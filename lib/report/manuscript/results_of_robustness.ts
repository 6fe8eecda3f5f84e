import type { AnalysisResult, SensitivityResult } from "../../analysis/types.ts";
import type { MultiverseResult } from "../../analysis/run_multiverse.ts";
import type { Specification } from "../../diagnose/multiverse_types.ts";
import { isNotApplicable } from "../../trace/not_applicable.ts";
import { idPart, stratumId } from "../numbers/id_part.ts";
import type { ManuscriptResults } from "../numbers/review_numbers.ts";
import { counted, estimateWithInterval, type NumbersById } from "./numbers_by_id.ts";
import { listed, quoted, quotedSentence, say, sentences } from "./say.ts";
import type { Passage, PassagePart } from "./types.ts";

/**
 * Whether the answer hangs on one study, on one choice, or on small studies; none where nothing of
 * it was done.
 */
export function resultsOfRobustness(
  result: AnalysisResult,
  results: ManuscriptResults,
  numbers: NumbersById,
): readonly Passage[] {
  const { id } = result;
  const multiverse = results.multiverses.find((answer): answer is MultiverseResult =>
    !isNotApplicable(answer) && answer.id === id
  );
  const parts = sentences(
    ...result.sensitivity.map((line) => sensitivitySentence(id, line, numbers)),
    ...leaveOneOut(result, results, numbers),
    multiverse ? multiverseSentences(multiverse, numbers) : [],
    ...smallStudy(id, results, numbers),
  );
  if (parts.length === 0) return [];
  return [{ id: `results.${id}.robustness`, section: "results", analysis: id, parts }];
}

function sensitivitySentence(
  id: string,
  { id: name, title, outcome, groups }: SensitivityResult,
  numbers: NumbersById,
): PassagePart[] {
  const prefix = `${id}.sensitivity.${idPart(name)}`;
  const head = say`Sensitivity analysis “${quoted(title)}”: `;
  const of = (start: string) =>
    say`${estimateWithInterval(numbers, start)} in ${
      counted(numbers.at(`${start}.k`), "study", "studies")
    }`;
  if (numbers.has(`${prefix}.estimate`)) return say`${head}${of(prefix)}.`;
  const pooled = groups.filter(({ level }) => numbers.has(`${stratumId(prefix, level)}.estimate`));
  if (pooled.length > 0) {
    const lines = pooled.map(({ level }) => say`${quoted(level)} ${of(stratumId(prefix, level))}`);
    return say`${head}${listed(lines)}.`;
  }
  const reason = outcome?.kind === "not-estimable" ? outcome.reason : "nothing is pooled";
  return say`${head}no pooled result, since ${quotedSentence(reason)}`;
}

function leaveOneOut(
  { id, choices }: AnalysisResult,
  { leaveOneOut }: ManuscriptResults,
  { at }: NumbersById,
) {
  // Studies are left out by inverse variance whatever the analysis pools by (pooledSets).
  const method = choices.pooling === "inverse-variance"
    ? ""
    : ", by inverse variance under a common effect";
  return leaveOneOut.sets.filter(({ analysis }) => analysis === id).map(
    ({ stratum, lowest, highest }) => {
      const prefix = `${stratumId(id, stratum)}.leave-one-out`;
      const where = stratum === null ? [] : say` (${quoted(stratum)})`;
      return say`Leaving out one study at a time${where}${method}, the pooled result ranges from ${
        at(`${prefix}.lowest.estimate`)
      } (without ${quoted(lowest.label)}) to ${at(`${prefix}.highest.estimate`)} (without ${
        quoted(highest.label)
      }).`;
    },
  );
}

function multiverseSentences(
  { id, decision, planned, choices }: MultiverseResult,
  { at, has }: NumbersById,
): PassagePart[] {
  const n = (name: string) => at(`${id}.multiverse.${name}`);
  const [first] = choices;
  const flips = first && first.flips ? `${idPart(first.choice)}.flips` : null;
  return sentences(
    say`Under ${n("n")} combinations of reasonable choices the interval lies below the threshold (${
      quoted(decision.label)
    }) in ${n("below")}, above it in ${n("above")} and on both sides in ${n("undecided")}.`,
    planned !== null && has(`${id}.multiverse.other-than-planned`)
      ? say`Of these, ${n("other-than-planned")} conclude otherwise than the planned analysis.`
      : [],
    first && flips !== null
      ? say`The choice that most often changes the conclusion by itself is ${
        choiceWords[first.choice]
      } (${n(flips)} of the pairs that differ in it alone).`
      : [],
  );
}

const choiceWords: Readonly<Record<keyof Specification, string>> = {
  set: "the set of studies",
  measure: "the effect measure",
  zeroCells: "the rule for empty cells",
  pooling: "the method of pooling",
  model: "the model",
  tau2: "the estimator of tau²",
  interval: "the method of the interval",
};

/** Without the advice that a reason gives to whoever calls the function. */
function forReaders(reason: string): string {
  return reason.replace(/; knowingly: .*$/s, "");
}

function smallStudy(id: string, { smallStudy }: ManuscriptResults, { at }: NumbersById) {
  return smallStudy.filter(({ set }) => set.analysis === id).map(({ set, effects }) => {
    const prefix = `${stratumId(id, set.stratum)}.small-study`;
    const where = set.stratum === null ? [] : say` (${quoted(set.stratum)})`;
    // The first of the tests is the one to prefer for the measure.
    const [first] = effects.tests;
    if (first === undefined) return [];
    const { test, answer } = first;
    return isNotApplicable(answer)
      ? say`Small-study effects${where} were not tested: ${
        quotedSentence(forReaders(answer.reason))
      }`
      : say`Small-study effects${where}, test of ${quoted(test)}: ${
        at(`${prefix}.${idPart(test)}.p`)
      }.`;
  });
}
