import { cohenKappa } from "./cohen_kappa.ts";
import type { ExtractionCell, FieldAgreement } from "./extraction_types.ts";

/** Counts the agreement on one field; kappa for codes only. */
export function fieldAgreement(
  field: string,
  cells: readonly ExtractionCell[],
  choices: { readonly codes: boolean },
): FieldAgreement {
  const of = cells.filter((cell) => cell.field === field);
  const compared = of.filter(({ first, second }) => first !== null && second !== null);
  const agreed = compared.filter(({ status }) => status === "agree").length;
  const count = (holds: (cell: ExtractionCell) => boolean) => of.filter(holds).length;
  return {
    field,
    compared: compared.length,
    agreed,
    agreement: compared.length === 0 ? null : agreed / compared.length,
    bothMissing: count(({ status, first }) => status === "agree" && first === null),
    onlyFirst: count(({ first, second }) => first !== null && second === null),
    onlySecond: count(({ first, second }) => first === null && second !== null),
    kappa: choices.codes && compared.length > 0
      ? cohenKappa(compared.map(({ first, second }) => [`${first}`, `${second}`]))
      : null,
  };
}
