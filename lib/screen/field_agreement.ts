import { clopperPearson } from "../model/clopper_pearson.ts";
import { cohenKappa } from "./cohen_kappa.ts";
import type { AgreementCount, ExtractionCell, FieldAgreement } from "./extraction_types.ts";
import { intraclassCorrelation } from "./intraclass_correlation.ts";
import { numericPairs } from "./numeric_pairs.ts";

/** Counts the agreement on one field; kappa for codes, the intraclass correlation for numbers. */
export function fieldAgreement(
  field: string,
  cells: readonly ExtractionCell[],
  choices: { readonly as: "codes" | "numbers" | "text" },
): FieldAgreement {
  const of = cells.filter((cell) => cell.field === field);
  const compared = of.filter(({ first, second }) => first !== null && second !== null);
  return {
    field,
    ...agreementCount(of),
    kappa: choices.as === "codes" && compared.length > 0
      ? cohenKappa(compared.map(({ first, second }) => [`${first}`, `${second}`]))
      : null,
    icc: choices.as === "numbers" && compared.length > 0
      ? intraclassCorrelation(numericPairs(of).map(({ first, second }) => [first, second]))
      : null,
  };
}

/** The share of cells that agree, of those that have a value in both. */
export function agreementCount(cells: readonly ExtractionCell[]): AgreementCount {
  const both = cells.filter(({ first, second }) => first !== null && second !== null);
  const agreed = both.filter(({ status }) => status === "agree").length;
  const compared = both.length;
  const count = (holds: (cell: ExtractionCell) => boolean) => cells.filter(holds).length;
  return {
    compared,
    agreed,
    agreement: compared === 0 ? null : agreed / compared,
    interval: compared === 0 ? null : clopperPearson(agreed, compared),
    bothMissing: count(({ status, first }) => status === "agree" && first === null),
    onlyFirst: count(({ first, second }) => first !== null && second === null),
    onlySecond: count(({ first, second }) => first === null && second !== null),
  };
}
