import { sha256Hex } from "../table/sha256_hex.ts";
import { quoteText } from "../table/quote_text.ts";
import type { ReadReviewFile, ReviewOutcome } from "./review_file_types.ts";
import { attributeReader, childText, elementsBelow } from "./revman_attributes.ts";
import { revmanJudgements } from "./revman_judgements.ts";
import { leftInRevman } from "./revman_left.ts";
import { revmanKinds, revmanOutcome } from "./revman_outcome.ts";
import { type XmlElement, xmlElements } from "./xml_elements.ts";

const expected = "a RevMan 5 file (.rm5) of an intervention review";

/**
 * Reads a file of Review Manager 5 (.rm5): included studies, judgements of risk of bias, and all
 * outcomes with their data, choices and the results that RevMan stored.
 *
 * Read are dichotomous and continuous outcomes, generic inverse variance and O - E with its
 * variance; subgroups, methods (Mantel-Haenszel, inverse variance, Peto), common and random
 * effects, events that are swapped with non-events. What is not read is named in `left`.
 *
 * Edges: an outcome without data is named in `left`. Where the results were not calculated, or a
 * row is not estimable, the stored numbers are null.
 *
 * Faults, all at once: no XML, another XML, an unknown effect measure, method or judgement, a number
 * that is none, data of a study that is not listed, no outcome with data.
 *
 * @param file How messages and the data package name the file.
 * @param bytes The file.
 * @returns The review, or every fault; never throws on bad data.
 *
 * @example
 * ```ts
 * import { describeProblem } from "reforest";
 * import { readRevman5 } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const { review, problems } = readRevman5("a.rm5", new TextEncoder().encode("PK"));
 * assert.equal(review, null);
 * assert.equal(
 *   problems.map(describeProblem).join("\n"),
 *   "a.rm5: found a file that is not XML; allowed: a RevMan 5 file (.rm5) of an intervention " +
 *     "review; export the review from RevMan again",
 * );
 * ```
 */
export function readRevman5(file: string, bytes: Uint8Array): ReadReviewFile {
  const { root, problem } = xmlElements(file, bytes, expected);
  if (problem !== null) return { review: null, problems: [problem] };
  const read = attributeReader(file);
  if (root.name !== "COCHRANE_REVIEW") {
    read.fault(root, null, `XML of <${root.name}>`, expected, "export the review from RevMan");
    return { review: null, problems: read.problems };
  }
  const type = root.attributes.TYPE ?? "INTERVENTION";
  if (type === "DIAGNOSTIC" || type === "DTA") {
    read.fault(root, "TYPE", quoteText(type), "INTERVENTION", "accuracy of tests is not read");
    return { review: null, problems: read.problems };
  }
  const studies = studiesOf(root);
  const studyOf = (element: XmlElement): string | null => {
    const id = element.attributes.STUDY_ID ?? "";
    const known = studies.get(id);
    if (known === undefined) {
      read.fault(
        element,
        "STUDY_ID",
        id === "" ? "no study" : `the study ${quoteText(id)}, which is not listed`,
        "included studies of the file",
        "open and save the review in RevMan again",
      );
    }
    return known?.studyId ?? null;
  };
  const all = outcomesOf(root, read, studyOf);
  const outcomes = all.filter(({ rows }) => rows.length > 0);
  const listed = [...studies.values()];
  const { judgements, unused } = revmanJudgements(
    root,
    listed.map(({ studyId }) => studyId),
    read,
    studyOf,
  );
  if (outcomes.length === 0 && read.problems.length === 0) {
    read.fault(root, null, "no outcome with data", "data in one or more outcomes", "add data");
  }
  if (read.problems.length > 0) return { review: null, problems: read.problems };
  const empty = all.filter(({ rows }) => rows.length === 0);
  const coverSheet = root.children.find(({ name }) => name === "COVER_SHEET");
  return {
    review: {
      kind: "review-file",
      program: `RevMan ${root.attributes.REVMAN_SUB_VERSION || "5"}`,
      file,
      sha256: sha256Hex(bytes),
      title: (coverSheet && childText(coverSheet, "TITLE")) || "Review without a title",
      studies: listed,
      outcomes,
      judgements,
      left: leftInRevman(root, empty, unused),
    },
    problems: [],
  };
}

/** Included studies by the id that data name; studies of one name are told apart by that id. */
function studiesOf(
  root: XmlElement,
): ReadonlyMap<string, { readonly studyId: string; readonly year: number | null }> {
  const included = elementsBelow(root, "INCLUDED_STUDIES")
    .flatMap((list) => list.children.filter(({ name }) => name === "STUDY"));
  const names = included.map(({ attributes }) => (attributes.NAME ?? "").trim());
  return new Map(included.map(({ attributes }, index) => {
    const name = names[index] ?? "";
    const id = attributes.ID ?? "";
    const alone = name !== "" && names.indexOf(name) === names.lastIndexOf(name);
    const year = /\d{4}/.exec(attributes.YEAR ?? "")?.[0];
    return [id, {
      studyId: alone ? name : plainId(id),
      year: year === undefined ? null : Number(year),
    }];
  }));
}

/** "STD-ISIS_x002d_2" is ISIS-2: RevMan escapes what an XML name may not hold. */
function plainId(id: string): string {
  return id.replace(/^STD-/, "")
    .replace(/_x([0-9a-fA-F]{4})_/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
}

function outcomesOf(
  root: XmlElement,
  read: ReturnType<typeof attributeReader>,
  studyOf: (element: XmlElement) => string | null,
): readonly ReviewOutcome[] {
  return elementsBelow(root, "COMPARISON").flatMap((comparison) => {
    const about = {
      name: childText(comparison, "NAME") || "comparison without a name",
      number: comparison.attributes.NO ?? "?",
    };
    return comparison.children.flatMap((element) => {
      const prefix = /^([A-Z]+)_OUTCOME$/.exec(element.name)?.[1] ?? "";
      return Object.hasOwn(revmanKinds, prefix)
        ? [revmanOutcome(element, prefix, about, read, studyOf)]
        : [];
    });
  });
}
