import type { AnalysisResult } from "../../analysis/types.ts";
import { stratumId } from "../numbers/id_part.ts";
import { counted, estimateWithInterval, type NumbersById } from "./numbers_by_id.ts";
import { enumerated, listed, quoted, say, sentences } from "./say.ts";
import type { Passage, PassagePart } from "./types.ts";

/** The strata of an analysis and the test between them; none where it has none. */
export function resultsOfStrata(result: AnalysisResult, numbers: NumbersById): readonly Passage[] {
  const { id, subgroups } = result;
  if (!subgroups) return [];
  const { at } = numbers;
  const pooled = subgroups.groups.filter((group) => group.pooled);
  const rest = subgroups.groups.filter((group) => !group.pooled && group.k > 0);
  const results = pooled.map(({ level }) => {
    const prefix = stratumId(id, level);
    const more = numbers.has(`${prefix}.i2`) ? say`, I² ${at(`${prefix}.i2`)}` : [];
    return say`${quoted(level)} ${estimateWithInterval(numbers, prefix)} in ${
      counted(at(`${prefix}.k`), "study", "studies")
    }${more}`;
  });
  const others = rest.map(({ level }) =>
    say`${quoted(level)} (${counted(at(`${stratumId(id, level)}.k`), "study", "studies")})`
  );
  return [{
    id: `results.${id}.strata`,
    section: "results",
    analysis: id,
    parts: sentences(
      results.length > 0 ? say`By stratum: ${enumerated(results)}.` : ["No stratum is pooled."],
      others.length > 0 ? say`Shown and not pooled: ${listed(others)}.` : [],
      between(result, numbers),
    ),
  }];
}

function between({ id, subgroups, dependentStrata }: AnalysisResult, { at }: NumbersById) {
  const n = (name: string) => at(`${id}.${name}`);
  const test = subgroups?.between;
  const plain: PassagePart[] = test
    ? say`Test between strata: Q ${n("between.q")} on ${
      counted(n("between.df"), "degree", "degrees")
    } of freedom, ${n("between.p")}.`
    : ["Fewer than two strata are pooled, so that they are not compared."];
  const dependent = dependentStrata?.between;
  if (!dependent) return plain;
  const p = dependent.pValue === null
    ? ["too few degrees of freedom for a P value"]
    : say`${n("dependent.p")}`;
  return sentences(
    plain,
    say`Allowing for the ${
      counted(n("dependent.shared"), "study that stands", "studies that stand")
    } in several strata: F ${n("dependent.f")} on ${n("dependent.df")} and ${
      n("dependent.df-residual")
    } degrees of freedom, ${p}.`,
  );
}
