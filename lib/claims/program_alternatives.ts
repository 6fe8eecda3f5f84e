import { pooledSets } from "../analysis/pooled_sets.ts";
import { setUnderEveryProgram } from "../analysis/set_under_every_program.ts";
import type { AnalysisResult } from "../analysis/types.ts";
import type { ProgramLine } from "../diagnose/program_types.ts";
import { stratumId } from "../report/numbers/id_part.ts";
import type { QuantityValue } from "./compare_printed.ts";
import type { Alternative } from "./alternative_types.ts";

/** What other programs would print for an analysis and for its strata, by their own defaults. */
export function programAlternatives(result: AnalysisResult): readonly Alternative[] {
  return pooledSets(result).flatMap((set) => {
    const prefix = stratumId(set.analysis, set.stratum);
    return setUnderEveryProgram(set).lines
      .filter(({ program, reported }) => program !== "reforest" && reported !== null)
      .map((line): Alternative => {
        const values = valuesOf(prefix, line);
        return {
          words: `${line.name}, ${line.title}`,
          changes: 1,
          read: (quantity) => values.get(quantity) ?? null,
        };
      });
  });
}

function valuesOf(prefix: string, { reported, k, pValue, tau2, i2, i2Definition }: ProgramLine) {
  const isShare = reported?.unit === "proportion";
  const kind = isShare ? "proportion" as const : "decimals" as const;
  const entries = [
    ["estimate", reported?.estimate ?? null, kind],
    ["lower", reported?.lower ?? null, kind],
    ["upper", reported?.upper ?? null, kind],
    ["k", k, "count" as const],
    ["p", pValue, "p" as const],
    ["tau2", tau2, "decimals" as const],
    [i2Definition === "Q" ? "i2" : "i2-tau2", i2, "percent" as const],
  ] as const;
  return new Map<string, QuantityValue>(
    entries.flatMap(([name, value, kind]) =>
      value === null ? [] : [[`${prefix}.${name}`, { value, kind }] as const]
    ),
  );
}
