import { isNotApplicable } from "../../trace/not_applicable.ts";
import { idPart } from "../numbers/id_part.ts";
import type { ManuscriptResults } from "../numbers/review_numbers.ts";
import { counted, type NumbersById } from "./numbers_by_id.ts";
import { listed, quoted, quotedSentence, say, sentences } from "./say.ts";
import type { Passage, PassagePart } from "./types.ts";

/** What was found of the review as a whole: flow of records, agreement, risk of bias. */
export function resultsOfReview(
  results: ManuscriptResults,
  numbers: NumbersById,
): readonly Passage[] {
  const passage = (name: string, parts: readonly PassagePart[]): Passage => ({
    id: `results.${name}`,
    section: "results",
    analysis: null,
    parts,
  });
  return [
    passage("flow", flow(results, numbers)),
    passage("extraction", agreement(results, numbers)),
    passage("risk-of-bias", judgements(results, numbers)),
    passage("certainty", certainty(results)),
  ];
}

function flow({ flow }: ManuscriptResults, { has, at }: NumbersById): PassagePart[] {
  if (isNotApplicable(flow)) {
    return say`There is no flow of records: ${quotedSentence(flow.reason)}`;
  }
  const boxes = [
    // The results of queries are more than the records that come of them.
    flow.counts.numbers.words?.database_results === undefined
      ? ["database_results", "record was", "records were", "identified in databases"]
      : ["database_results", "result of a query was", "results of queries were", "looked at"],
    ["register_results", "record was", "records were", "identified in registers"],
    ["excluded_other", "was", "were", "set aside or removed for other reasons before screening"],
    ["excluded_automatic", "record was", "records were", "removed by automation tools"],
    ["duplicates", "duplicate was", "duplicates were", "removed"],
    ["records_screened", "record was", "records were", "screened"],
    ["records_excluded", "record was", "records were", "excluded"],
    ["dbr_assessed", "report was", "reports were", "assessed for eligibility"],
    ["dbr_excluded", "report was", "reports were", "excluded"],
    ["new_studies", "study was", "studies were", "included"],
    ["total_studies", "study is", "studies are", "included in total"],
  ] as const;
  const found = boxes.filter(([code]) => has(`flow.${code}`)).map(([code, one, many, rest]) =>
    say`${counted(at(`flow.${code}`), one, many)} ${rest}`
  );
  return found.length === 0
    ? ["The boxes of the flow have no counts."]
    : say`${listed(found)} (PRISMA flow diagram).`;
}

function agreement({ extractions }: ManuscriptResults, { has, at }: NumbersById): PassagePart[] {
  if (isNotApplicable(extractions)) return ["Agreement of extractions cannot be given."];
  return sentences(...extractions.pairs.map(({ title, comparison }) => {
    const prefix = `extraction.${idPart(title)}`;
    const n = (name: string) => at(`${prefix}.${name}`);
    if (!has(`${prefix}.agreement`)) return say`${quoted(title)}: no cell could be compared.`;
    const kappas = comparison.perField.filter(({ field }) =>
      has(`${prefix}.field.${idPart(field)}.kappa`)
    ).map(({ field }) =>
      say`kappa ${at(`${prefix}.field.${idPart(field)}.kappa`)} for ${quoted(field)}`
    );
    const also = kappas.length > 0 ? say`; ${listed(kappas)}` : [];
    return say`${quoted(title)}: the extractions agree in ${n("agreed")} of ${
      counted(n("compared"), "cell")
    } (${n("agreement")}; ${n("agreement-level")} CI ${n("agreement-lower")} to ${
      n("agreement-upper")
    })${also}.`;
  }));
}

function judgements({ riskOfBias }: ManuscriptResults, { at }: NumbersById): PassagePart[] {
  if (isNotApplicable(riskOfBias)) return ["Risk of bias was not judged."];
  const { counts, codes, overall } = riskOfBias;
  const domains = [
    ...counts.map((count, index) => [codes[index] ?? count.domain, count] as const),
    ...(overall ? [["overall", overall] as const] : []),
  ];
  return sentences(...domains.map(([code, { domain, judged }]) => {
    const n = (name: string) => at(`risk-of-bias.${idPart(code)}.${name}`);
    const given = judged.map(({ judgement }) => say`${quoted(judgement)} ${n(idPart(judgement))}`);
    const open = n("not-judged");
    const all = open.value === 0 ? given : [...given, say`not judged ${open}`];
    return say`${quoted(domain)}, number of studies: ${listed(all)}.`;
  }));
}

/** What people rated; a level is never one of our own. */
function certainty({ certainty: { findings } }: ManuscriptResults): PassagePart[] {
  const rated = findings.flatMap(({ outcome, rating }) =>
    rating.kind === "rated" ? [say`${rating.level} for ${quoted(outcome)}`] : []
  );
  const open = findings.filter(({ rating }) => rating.kind !== "rated").map((
    { outcome },
  ) => [quoted(outcome)]);
  if (rated.length === 0) return ["Nobody has rated the certainty of the evidence."];
  return sentences(
    say`Certainty of the evidence (GRADE), as people judged it: ${listed(rated)}.`,
    open.length > 0 ? say`Not rated: ${listed(open)}.` : [],
  );
}
