import type { AnalysisResult, SensitivityResult } from "../../analysis/types.ts";
import { count, decimals, level, percent, proportion } from "./formats.ts";
import { idPart, stratumId } from "./id_part.ts";
import { numbersBelow, type Path } from "./number_at.ts";
import { reportedNumbers } from "./pooled_numbers.ts";
import type { NamedNumber, NumberSource } from "./types.ts";

/** Numbers of the sensitivity analyses that the protocol names: `A.sensitivity.ID.…`. */
export function sensitivityNumbers(
  source: NumberSource,
  { id, design, headline, sensitivity }: AnalysisResult,
): readonly NamedNumber[] {
  const added = design === "proportion" || headline === "crude";
  return sensitivity.flatMap((line, index) =>
    numbersOfOne(source, `${id}.sensitivity.${idPart(line.id)}`, ["sensitivity", index], {
      ...line,
      crude: added ? line.crude : [],
    })
  );
}

function numbersOfOne(
  source: NumberSource,
  prefix: string,
  base: Path,
  { outcome, reported, groups, riskDifferences, crude }: SensitivityResult,
): readonly NamedNumber[] {
  const pooled = outcome?.kind === "pooled-effect" && reported !== null;
  return [
    ...numbersBelow(source, prefix, base, { k: [["k"], count] }),
    ...(pooled
      ? [
        ...reportedNumbers(source, prefix, [...base, "reported"], reported),
        ...numbersBelow(source, prefix, [...base, "outcome"], {
          level: [["interval", "level"], level],
          ...(outcome.k > 1 ? { i2: [["heterogeneity", "i2FromQ"], percent] } : {}),
          ...(outcome.k > 1 && outcome.choices.model === "random"
            ? { tau2: [["heterogeneity", "tau2"], decimals(3)] }
            : {}),
        }),
      ]
      : []),
    ...groups.flatMap((group, index) => {
      const at = [...base, "groups", index];
      const name = stratumId(prefix, group.level);
      return [
        ...numbersBelow(source, name, at, { k: [["k"], count] }),
        ...(group.reported
          ? reportedNumbers(source, name, [...at, "reported"], group.reported)
          : []),
      ];
    }),
    ...crude.flatMap(({ group }, index) =>
      numbersBelow(source, stratumId(prefix, group), [...base, "crude", index], {
        events: [["events"], count],
        n: [["total"], count],
        crude: [["proportion"], proportion],
      })
    ),
    ...riskDifferences.flatMap(({ id }, index) =>
      numbersBelow(
        source,
        `${prefix}.risk-difference.${idPart(id)}`,
        [...base, "riskDifferences", index],
        {
          estimate: [["estimate"], decimals(3)],
          lower: [["interval", "lower"], decimals(3)],
          upper: [["interval", "upper"], decimals(3)],
        },
      )
    ),
  ];
}
