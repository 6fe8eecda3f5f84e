import { inputFiles } from "../analysis/input_files.ts";
import { plansInForce } from "../analysis/plans_in_force.ts";
import { primaryResults } from "../analysis/primary_results.ts";
import type { PrimaryResult } from "../analysis/primary_types.ts";
import { standingOf } from "../analysis/standing_of.ts";
import { type CellChange, withCells } from "../analysis/with_cells.ts";
import type { ExtractionComparison, Resolution } from "../screen/extraction_types.ts";
import type { Review } from "../table/review_types.ts";
import type {
  ExchangedResult,
  ExchangeKind,
  PairConsequences,
  ReaderExchange,
} from "./extraction_consequence_types.ts";
import { ifComputable } from "../analysis/if_computable.ts";

/** A pair of extractions, compared, and the resource that holds its consensus. */
export interface ComparedPair {
  readonly title: string;
  readonly table: string;
  readonly comparison: ExtractionComparison;
}

type Reader = "first" | "second";

/** The primary results that read a consensus table, with the values of either reader in its rows. */
export function exchangeReaders(
  review: Review,
  { title, table, comparison }: ComparedPair,
  baseline: readonly PrimaryResult[],
): PairConsequences {
  const file = comparison.files.consensus ?? "";
  const plans = plansInForce(review)
    .filter((plan) => inputFiles(plan, review.tables).includes(file));
  const under = (reader: Reader, alone: boolean) =>
    ifComputable(() =>
      primaryResults(plans, withCells(review.tables, changesOf(comparison, table, reader, alone)))
    );
  const kinds = {
    first: under("first", false),
    second: under("second", false),
    firstAlone: under("first", true),
    secondAlone: under("second", true),
  };
  const own = baseline.filter(({ analysis }) => plans.some(({ id }) => id === analysis));
  return {
    title,
    file,
    first: exchangeOf(comparison, table, "first"),
    second: exchangeOf(comparison, table, "second"),
    reasons: forEachKind((kind) => kinds[kind].reason),
    results: besides(review, own, forEachKind((kind) => kinds[kind].value)),
  };
}

function changesOf(
  { cells, resolutions }: ExtractionComparison,
  table: string,
  reader: Reader,
  alone: boolean,
): CellChange[] {
  const changes = cells.flatMap((cell) => {
    const value = cell[reader];
    const [line, more] = cell.linesConsensus;
    if (line === undefined || more !== undefined || value === cell.consensus) return [];
    return value === null && !alone ? [] : [{ table, line, column: cell.field, value }];
  });
  return alone ? [...changes, ...emptied(resolutions, table)] : changes;
}

/** Cells of consensus rows that neither reader has. */
function emptied(resolutions: readonly Resolution[], table: string): CellChange[] {
  return resolutions.filter((row) => row.linesFirst.length + row.linesSecond.length === 0)
    .flatMap(({ linesConsensus, fields }) =>
      linesConsensus.flatMap((line) =>
        fields.filter(({ consensus }) => consensus !== null)
          .map(({ field }) => ({ table, line, column: field, value: null }))
      )
    );
}

function exchangeOf(
  comparison: ExtractionComparison,
  table: string,
  reader: Reader,
): ReaderExchange {
  const { cells, resolutions } = comparison;
  const lines = reader === "first" ? "linesFirst" : "linesSecond";
  const without = cells.filter((cell) =>
    cell.linesConsensus.length > 0 && cell.consensus !== null && cell[reader] === null
  );
  const inParts = cells.filter((cell) =>
    cell.linesConsensus.length > 1 && cell[reader] !== null && cell[reader] !== cell.consensus
  );
  const leftOut = resolutions.filter((row) => row.linesConsensus.length === 0)
    .flatMap((row) => row[lines]);
  return {
    cellsPutIn: changesOf(comparison, table, reader, false).length,
    cellsWithout: without.length + inParts.length + emptied(resolutions, table).length,
    rowsLeftOut: leftOut.length,
  };
}

function besides(
  review: Review,
  consensus: readonly PrimaryResult[],
  under: Readonly<Record<ExchangeKind, readonly PrimaryResult[] | null>>,
): ExchangedResult[] {
  const all = [consensus, ...Object.values(under)].flatMap((results) => results ?? []);
  const places = [...new Map(all.map((result) => [placeOf(result), result]))];
  return places.map(([place, { analysis, title, stratum, measure }]) => {
    const at = (results: readonly PrimaryResult[] | null) =>
      results?.find((result) => placeOf(result) === place) ?? null;
    const agreed = at(consensus);
    return {
      analysis,
      title,
      standing: standingOf(review, analysis),
      stratum,
      measure,
      consensus: agreed,
      under: forEachKind((kind) => {
        const result = at(under[kind]);
        const moved = (result?.conclusion ?? null) !== (agreed?.conclusion ?? null);
        return { result, crosses: under[kind] !== null && moved };
      }),
    };
  });
}

function forEachKind<T>(value: (kind: ExchangeKind) => T): Record<ExchangeKind, T> {
  return {
    first: value("first"),
    second: value("second"),
    firstAlone: value("firstAlone"),
    secondAlone: value("secondAlone"),
  };
}

function placeOf({ analysis, stratum }: PrimaryResult): string {
  return JSON.stringify([analysis, stratum]);
}
