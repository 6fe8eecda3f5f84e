import type { AgreementCount } from "../../screen/extraction_types.ts";
import type { ExtractionReport } from "../../screen/review_extractions.ts";
import { isNotApplicable, type NotApplicable } from "../../trace/not_applicable.ts";
import { count, decimals, level, proportion } from "./formats.ts";
import { idPart } from "./id_part.ts";
import { numbersBelow, type Path } from "./number_at.ts";
import type { NamedNumber, NumberSource } from "./types.ts";

/**
 * How far two extractions agree: `extraction.TABLE.compared`, `.agreed`, `.agreement` with its
 * interval, and the same with `.kappa` or `.icc` for each field as `extraction.TABLE.field.FIELD.…`.
 *
 * @param report Answer of {@linkcode reviewExtractions}, stored as `results/extractions.json`.
 *
 * @example
 * ```ts
 * import { extractionNumbers, reviewExtractions } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const numbers = extractionNumbers(reviewExtractions(await loadReview("rectal-net")));
 * assert.ok(numbers.some(({ id }) => id === "extraction.Resection.field.method.kappa"));
 * ```
 */
export function extractionNumbers(
  report: ExtractionReport | NotApplicable,
): readonly NamedNumber[] {
  if (isNotApplicable(report)) return [];
  const source: NumberSource = { file: "results/extractions.json", result: report };
  return report.pairs.flatMap(({ title, comparison }, pair) => {
    const base = ["pairs", pair, "comparison"];
    const prefix = `extraction.${idPart(title)}`;
    return [
      ...agreement(source, prefix, [...base, "overall"], comparison.overall),
      ...numbersBelow(source, `${prefix}.rows`, [...base, "rows"], {
        matched: [["matched"], count],
        "only-first": [["onlyFirst"], count],
        "only-second": [["onlySecond"], count],
      }),
      ...comparison.perField.flatMap((field, index) => {
        const at = [...base, "perField", index];
        const name = `${prefix}.field.${idPart(field.field)}`;
        return [
          ...agreement(source, name, at, field),
          ...coefficient(source, `${name}.kappa`, [...at, "kappa"], "kappa", 2),
          ...coefficient(source, `${name}.icc`, [...at, "icc"], "icc", 4),
        ];
      }),
    ];
  });
}

function agreement(source: NumberSource, prefix: string, base: Path, found: AgreementCount) {
  return numbersBelow(source, prefix, base, {
    compared: [["compared"], count],
    agreed: [["agreed"], count],
    agreement: [["agreement"], proportion],
    ...(found.interval
      ? {
        "agreement-lower": [["interval", "lower"], proportion],
        "agreement-upper": [["interval", "upper"], proportion],
        "agreement-level": [["interval", "level"], level],
      }
      : {}),
  });
}

function coefficient(
  source: NumberSource,
  id: string,
  base: Path,
  key: string,
  digits: number,
): readonly NamedNumber[] {
  const [field, name] = [id.slice(0, id.lastIndexOf(".")), id.slice(id.lastIndexOf(".") + 1)];
  return numbersBelow(source, field, base, {
    [name]: [[key], decimals(digits)],
    [`${name}-lower`]: [["interval", "lower"], decimals(digits)],
    [`${name}-upper`]: [["interval", "upper"], decimals(digits)],
  });
}
