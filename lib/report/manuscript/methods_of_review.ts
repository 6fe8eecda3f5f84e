import type { Protocol } from "../../analysis/protocol.ts";
import { isNotApplicable } from "../../trace/not_applicable.ts";
import { libraryVersion } from "../../version.ts";
import type { ManuscriptResults } from "../numbers/review_numbers.ts";
import { quoted, quotedSentence, say, sentences } from "./say.ts";
import type { Passage, PassagePart, Software } from "./types.ts";

/** What holds for the whole review: registration, extraction, risk of bias, programs. */
export function methodsOfReview(
  protocol: Protocol,
  results: ManuscriptResults,
  software: Software,
): readonly Passage[] {
  const passage = (name: string, parts: readonly PassagePart[]): Passage => ({
    id: `methods.${name}`,
    section: "methods",
    analysis: null,
    parts,
  });
  return [
    passage("registration", registration(protocol)),
    passage("extraction", extraction(results)),
    passage("risk-of-bias", riskOfBias(results)),
    passage("software", programs(software)),
  ];
}

function registration({ registration, question }: Protocol): PassagePart[] {
  const { status, register, identifier, date, url, note } = registration;
  const where = [register, identifier, date, url].filter((part) => part !== undefined);
  const place = where.length > 0 ? say` (${quoted(where.join(", "))})` : [];
  return sentences(
    say`The question of the review: ${quoted(question)}`,
    status === "registered"
      ? say`The protocol was registered${place}.`
      : ["The protocol was not registered: every analysis is exploratory."],
    note === undefined ? [] : quotedSentence(note),
  );
}

function extraction({ extractions }: ManuscriptResults): PassagePart[] {
  if (isNotApplicable(extractions)) {
    return say`There is no second extraction to compare: ${quotedSentence(extractions.reason)}`;
  }
  return [
    "Data were extracted twice. Both extractions were compared cell by cell; agreement is given as " +
    "the share of cells that agree, with Cohen's kappa for codes and the intraclass correlation " +
    "for numbers, and differences were settled by consensus.",
  ];
}

function riskOfBias({ riskOfBias }: ManuscriptResults): PassagePart[] {
  if (isNotApplicable(riskOfBias)) {
    return say`Risk of bias is not judged here: ${quotedSentence(riskOfBias.reason)}`;
  }
  const { definition, tool } = riskOfBias;
  if (definition === null) {
    return say`Risk of bias was judged by a tool of the review's own (${quoted(tool)}).`;
  }
  const { name, source, doi } = definition;
  const cited = doi === null ? source : `${source}, doi ${doi}`;
  return say`Risk of bias was judged by ${quoted(name)} (${quoted(cited)}).`;
}

function programs({ deno }: Software): PassagePart[] {
  return say`Analyses were computed with reforest ${quoted(libraryVersion)} on Deno ${
    quoted(deno)
  }. Data, protocol and programs are in the repository of the review; every number in the text can be followed to a stored result by its name.`;
}
