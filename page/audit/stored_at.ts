import type { AnalysisResult, ClaimsLedger, NamedNumber } from "reforest/review";
import type { StoredAt } from "./link_numbers.ts";

/** Places of the cells of a pooled result: of the pooled effect, and on the scale that people read. */
function pooledAt(pooled: string, k: string, reported: string, column: string): readonly string[] {
  const heterogeneity = (...names: readonly string[]) =>
    names.map((name) => `${pooled}/heterogeneity/${name}`);
  switch (column) {
    case "k":
      return [k];
    case "estimate":
    case "answer":
      return ["estimate", "lower", "upper"].map((name) => `${reported}/${name}`);
    case "prediction":
      return ["predictionLower", "predictionUpper"].map((name) => `${reported}/${name}`);
    case "p":
      return [`${pooled}/pValue`];
    case "q":
      return heterogeneity("q", "df");
    case "qp":
      return heterogeneity("qPValue");
    case "i2":
      return heterogeneity("i2FromQ");
    case "i2tau2":
      return heterogeneity("i2FromTau2");
    case "tau2":
      return heterogeneity("tau2", "tau2Interval/lower", "tau2Interval/upper");
    default:
      return [];
  }
}

const fileOf = ({ id }: AnalysisResult) => `results/${id}.json#`;

/** Where the numbers of {@linkcode pooledTable} and {@linkcode subgroupTable} are stored. */
export function pooledStoredAt(result: AnalysisResult): StoredAt {
  return ({ what, stratum }, _, column) => stratumAt(result, stratum ?? what ?? null, column);
}

function stratumAt(
  result: AnalysisResult,
  stratum: string | number | null,
  column: string,
): readonly string[] {
  const start = fileOf(result);
  const groups = result.subgroups?.groups ?? [];
  const index = groups.findIndex(({ level }) => level === stratum);
  const group = groups[index];
  if (group === undefined) {
    return pooledAt(`${start}/overall`, `${start}/overall/k`, `${start}/overallReported`, column);
  }
  const place = `${start}/subgroups/groups/${index}`;
  const k = group.pooled === null ? `${place}/k` : `${place}/pooled/k`;
  return pooledAt(`${place}/pooled`, k, `${start}/subgroupsReported/${index}`, column);
}

/** Where the numbers of {@linkcode answersTable} are stored. */
export function answersStoredAt(results: readonly AnalysisResult[]): StoredAt {
  return ({ analysis, stratum = null }, _, column) => {
    const result = results.find(({ title }) => title === analysis);
    if (result === undefined) return [];
    if (result.headline !== "crude") return stratumAt(result, stratum, column);
    const index = result.crude.findIndex(({ group }) => group === stratum);
    const place = `${fileOf(result)}/crude/${index}`;
    if (column === "k") return [`${place}/k`];
    return column === "answer"
      ? ["events", "total", "proportion", "interval/level", "interval/lower", "interval/upper"]
        .map((name) => `${place}/${name}`)
      : [];
  };
}

/** Where the numbers of {@linkcode crudeTable} are stored. */
export function crudeStoredAt(result: AnalysisResult): StoredAt {
  return (_, index, column) => {
    const place = `${fileOf(result)}/crude/${index}`;
    if (column === "events" || column === "total") return [`${place}/${column}`];
    return column === "proportion"
      ? ["proportion", "interval/lower", "interval/upper"].map((name) => `${place}/${name}`)
      : [];
  };
}

/** Where the recomputed numbers of {@linkcode claimsTable} are stored: a claim has the name or the place. */
export function claimsStoredAt(
  { claims }: ClaimsLedger,
  numbers: () => readonly NamedNumber[],
): StoredAt {
  const placeOf = (quantity: string) => {
    const named = numbers().find(({ id }) => id === quantity);
    return named === undefined
      ? `results/${quantity.replace("#", ".json#")}`
      : `${named.result}#${named.pointer}`;
  };
  return (_, index, column) =>
    column === "computed"
      ? (claims[index]?.numbers ?? []).map(({ quantity }) => placeOf(quantity))
      : [];
}

/** Where the numbers of {@linkcode effectSizeTable} are stored. */
export function effectsStoredAt(result: AnalysisResult): StoredAt {
  return (_, index, column) => {
    const place = `${fileOf(result)}/studies/${index}`;
    if (column === "reported") {
      return ["estimate", "interval/lower", "interval/upper"].map((name) =>
        `${place}/reported/${name}`
      );
    }
    const study = result.studies[index];
    if (study?.counts[column] !== undefined) return [`${place}/counts/${column}`];
    return study?.values?.[column] === undefined ? [] : [`${place}/values/${column}`];
  };
}

/** Where the numbers of {@linkcode sensitivityTable} are stored. */
export function sensitivityStoredAt(result: AnalysisResult): StoredAt {
  return ({ what, stratum = null }, _, column) => {
    const index = result.sensitivity.findIndex(({ title }) => title === what);
    const line = result.sensitivity[index];
    if (line === undefined) return stratumAt(result, stratum, column);
    const place = `${fileOf(result)}/sensitivity/${index}`;
    const group = line.groups.findIndex(({ level }) => level === stratum);
    return group < 0
      ? pooledAt(`${place}/outcome`, `${place}/k`, `${place}/reported`, column)
      : pooledAt("", `${place}/groups/${group}/k`, `${place}/groups/${group}/reported`, column);
  };
}
