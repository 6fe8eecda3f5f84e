import type { AnalysisResult } from "../../analysis/types.ts";
import { count, decimals, level, proportion, pValue } from "./formats.ts";
import { idPart, stratumId } from "./id_part.ts";
import { numbersBelow } from "./number_at.ts";
import type { NamedNumber, NumberSource } from "./types.ts";

/** Events among totals, added up over studies, with their exact intervals; and tests of them. */
export function crudeNumbers(
  source: NumberSource,
  { id, design, headline, crude, crudeComparison }: AnalysisResult,
): readonly NamedNumber[] {
  // Groups that are compared within studies are not added up (as in crudeTable).
  if (design !== "proportion" && headline !== "crude") return [];
  const tests = crudeComparison?.tests ?? [];
  return [
    ...crude.flatMap(({ group }, index) =>
      numbersBelow(source, stratumId(id, group), ["crude", index], {
        events: [["events"], count],
        n: [["total"], count],
        crude: [["proportion"], proportion],
        "crude-lower": [["interval", "lower"], proportion],
        "crude-upper": [["interval", "upper"], proportion],
        "crude-level": [["interval", "level"], level],
        "crude-k": [["k"], count],
      })
    ),
    ...tests.flatMap(({ name }, index) =>
      numbersBelow(
        source,
        `${id}.crude-test.${idPart(name)}`,
        ["crudeComparison", "tests", index],
        {
          statistic: [["statistic"], decimals(2)],
          p: [["pValue"], pValue],
        },
      )
    ),
  ];
}
