import type { Protocol } from "../analysis/protocol.ts";
import { valueAt } from "./value_at.ts";

/** A place that a review to fill in leaves open. */
export interface TemplatePlace {
  /** JSON Pointer into protocol.json; null for the rows of studies.csv. */
  readonly pointer: string | null;
  readonly write: string;
  /** From data/bcg where it is a text; null for the row of studies.csv, which each kind has. */
  readonly example: string | null;
}

/**
 * The open places, in the order in which they are filled in: what is asked comes before the data,
 * what is not there comes last.
 */
export const templatePlaces: readonly TemplatePlace[] = [
  {
    pointer: "/title",
    write: "what the review is about, as the title of a paper",
    example: "BCG vaccine against tuberculosis",
  },
  {
    pointer: "/question",
    write: "the question of the review, in one sentence",
    example: "Does BCG vaccination lower the risk of tuberculosis?",
  },
  {
    pointer: "/analyses/0/title",
    write: "the outcome and what is compared, as figures and tables name it",
    example: "Tuberculosis after BCG vaccination",
  },
  {
    pointer: "/analyses/0/question",
    write: "what this analysis asks, the first group named first",
    example: "Risk of tuberculosis, vaccinated against not vaccinated?",
  },
  {
    pointer: "/analyses/0/decision/why",
    write: "why this threshold separates one conclusion from another",
    example: "A comparison asks first whether there is an effect, and in which direction.",
  },
  { pointer: null, write: "your studies, one row each", example: null },
  {
    pointer: "/flow/reason",
    write: 'why no records of the search can be counted (or replace it: "records" or "counts")',
    example: "The records of the search are not part of the published data.",
  },
  {
    pointer: "/extraction/reason",
    write: 'why there is no second extraction to compare (or replace it by "pairs")',
    example:
      "The data come from a public data package with one extraction; there is no second one to compare.",
  },
  {
    pointer: "/riskOfBias/reason",
    write: "why nobody judged the risk of bias (or replace it by table, tool and domains)",
    example: "Judgements of risk of bias are not part of the published data.",
  },
];

/** The places that a template has: a review of proportions decides nothing, one with records counts. */
export function placesOf(protocol: Protocol): readonly TemplatePlace[] {
  return templatePlaces.filter(({ pointer }) =>
    pointer === null || valueAt(protocol, pointer) === ""
  );
}
