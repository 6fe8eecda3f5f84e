import type { TwoByTwoMeasure, TwoByTwoRow } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { poolMantelHaenszel } from "../model/pool_mantel_haenszel.ts";
import { poolPeto } from "../model/pool_peto.ts";
import { reportPooled } from "../model/report_pooled.ts";
import type { NotEstimable, PooledEffect } from "../model/types.ts";
import type { Exclusion } from "../trace/types.ts";
import type { ZeroCellLine, ZeroCellWay } from "./zero_cell_types.ts";

interface Found {
  readonly pooled: PooledEffect | NotEstimable;
  readonly incremented: readonly string[];
  readonly excluded: readonly Exclusion[];
}

/** The words for a rule under which no study is left. */
export function nothingToPool(
  measure: TwoByTwoMeasure,
  excluded: readonly Exclusion[],
): NotEstimable {
  return {
    kind: "not-estimable",
    quantity: measureFacts[measure].name,
    reason: "no study has an effect under this rule",
    studies: excluded,
  };
}

/** A line of the table from what was pooled. */
export function zeroCellLine(
  measure: TwoByTwoMeasure,
  way: ZeroCellWay,
  name: string,
  { pooled, incremented, excluded }: Found,
): ZeroCellLine {
  const line = { way, name, incremented, excluded, pooled };
  if (pooled.kind === "not-estimable") {
    return { ...line, k: 0, reported: null, holdsNoEffect: null };
  }
  const reported = reportPooled(pooled, { measure });
  const noEffect = measureFacts[measure].nullValue!;
  const holdsNoEffect = reported.lower <= noEffect && noEffect <= reported.upper;
  return { ...line, k: pooled.k, reported, holdsNoEffect };
}

/** Methods that pool tables as they are, where they know the measure. */
export function linesWithoutIncrement(
  rows: readonly TwoByTwoRow[],
  measure: TwoByTwoMeasure,
  level: number,
): readonly ZeroCellLine[] {
  const line = (way: ZeroCellWay, name: string, pooled: PooledEffect | NotEstimable) => {
    const excluded = pooled.kind === "not-estimable" ? pooled.studies : pooled.excluded;
    return zeroCellLine(measure, way, name, { pooled, incremented: [], excluded });
  };
  const lines: ZeroCellLine[] = [];
  const known = measure === "DOR" ? "OR" : measure;
  if (known === "OR" || known === "RR" || known === "RD") {
    const pooled = poolMantelHaenszel(rows, { measure: known, level });
    lines.push(line("mantel-haenszel", "Mantel-Haenszel without increment, common effect", pooled));
  }
  if (known === "OR" || known === "PETO") {
    lines.push(line("peto", "Peto without increment, common effect", poolPeto(rows, { level })));
  }
  return lines;
}
