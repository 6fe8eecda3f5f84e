import type { AnalysisResult } from "../../analysis/types.ts";
import { idPart, stratumId } from "../numbers/id_part.ts";
import { counted, type NumbersById } from "./numbers_by_id.ts";
import { listed, quoted, quotedSentence, say, sentences } from "./say.ts";
import type { PassagePart } from "./types.ts";

/** Counts added up by group, where the analysis prints them, and what tests of them are worth. */
export function crudeSentences(result: AnalysisResult, numbers: NumbersById): PassagePart[] {
  const { id, crude, crudeComparison } = result;
  const { has, at } = numbers;
  const groups = crude.filter(({ group }) => has(`${stratumId(id, group)}.crude`));
  if (groups.length === 0) return [];
  const counts = groups.map(({ group, label }) => {
    const n = (name: string) => at(`${stratumId(id, group)}.${name}`);
    const name = group === null
      ? []
      : say`${quoted(label.replace(/ \(\d+ stud(?:y|ies)\)$/, ""))} `;
    return say`${name}${n("events")} of ${n("n")} (${n("crude")}; ${n("crude-level")} CI ${
      n("crude-lower")
    } to ${n("crude-upper")}; ${counted(n("crude-k"), "study", "studies")})`;
  });
  const tests = (crudeComparison?.tests ?? []).flatMap(({ name, pValue }) =>
    pValue === null ? [] : [say`${quoted(name)}, ${at(`${id}.crude-test.${idPart(name)}.p`)}`]
  );
  return sentences(
    say`Added up over studies: ${listed(counts)}.`,
    tests.length > 0 && crudeComparison
      ? say`Crude comparison: ${listed(tests)}. ${quotedSentence(crudeComparison.note)}`
      : [],
  );
}
