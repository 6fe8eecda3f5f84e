import { judgementName } from "../report/judgement_name.ts";
import type { RiskOfBias } from "../screen/summarise_risk_of_bias.ts";

/** Judgements as a figure shows them: a column for each domain, and one for the whole study. */
export interface JudgedColumns {
  /** "D1", "D2", ..., "Overall". */
  readonly heads: readonly string[];
  /** Heads with what they stand for: "D1, Selection". */
  readonly names: readonly string[];
  /** Of a study, one for each column; null where nobody judged. */
  readonly judgementsOf: (id: string) => readonly (string | null)[];
}

/** The columns of judgements of risk of bias. */
export function judgedColumns(bias: RiskOfBias): JudgedColumns {
  const byId = new Map(bias.studies.map((study) => [study.id, study]));
  const overall = bias.overall ? [bias.overall.domain] : [];
  return {
    heads: [...bias.codes, ...overall],
    names: [...bias.domains.map((domain, i) => `${bias.codes[i]}, ${domain}`), ...overall],
    judgementsOf: (id) => {
      const study = byId.get(id);
      return [
        ...bias.domains.map((_, i) => study?.judgements[i]?.judgement ?? null),
        ...overall.map(() => study?.overall?.judgement ?? null),
      ];
    },
  };
}

/** "D1, Selection: low 12, high 3, not judged 1." for each column, of these studies. */
export function judgedCounts(bias: RiskOfBias, ids: readonly string[]): readonly string[] {
  const { names, judgementsOf } = judgedColumns(bias);
  const rows = ids.map(judgementsOf);
  const words = [...bias.counts, ...(bias.overall ? [bias.overall] : [])];
  return names.map((name, column) => {
    const count = (word: string | null) => rows.filter((row) => row[column] === word).length;
    const judged = words[column]?.judged ?? [];
    const numbers = judged.map(({ judgement }) =>
      `${judgementName(judgement)} ${count(judgement)}`
    );
    const absent = count(null);
    return `${name}: ${[...numbers, ...(absent > 0 ? [`not judged ${absent}`] : [])].join(", ")}.`;
  });
}

/** The words of a key: those of the tool, and null where somebody was not judged. */
export function keyWords(bias: RiskOfBias, ids: readonly string[]): readonly (string | null)[] {
  const { judgementsOf } = judgedColumns(bias);
  const absent = ids.some((id) => judgementsOf(id).includes(null));
  return [...bias.judgements, ...(absent ? [null] : [])];
}
