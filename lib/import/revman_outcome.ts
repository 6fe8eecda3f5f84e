import { quoteText } from "../table/quote_text.ts";
import { effectMeasureOf, measureWords } from "./effect_measure_of.ts";
import type { OutcomeKind, ReviewOutcome, StoredResult, StudyRow } from "./review_file_types.ts";
import { type AttributeReader, childText, computedNumber } from "./revman_attributes.ts";
import type { XmlElement } from "./xml_elements.ts";
import { log } from "../numeric/elementary/log.ts";

/** Prefix of the elements of an outcome, its subgroups and its data. */
export const revmanKinds: Readonly<Record<string, OutcomeKind>> = {
  DICH: "dichotomous",
  CONT: "continuous",
  IV: "generic",
  IPD: "log-rank",
};

/** Columns of the tables by attributes of the data. */
const columns: Readonly<Record<OutcomeKind, Readonly<Record<string, string>>>> = {
  dichotomous: {
    EVENTS_1: "events_experimental",
    TOTAL_1: "total_experimental",
    EVENTS_2: "events_control",
    TOTAL_2: "total_control",
  },
  continuous: {
    MEAN_1: "mean_experimental",
    SD_1: "sd_experimental",
    TOTAL_1: "total_experimental",
    MEAN_2: "mean_control",
    SD_2: "sd_control",
    TOTAL_2: "total_control",
  },
  generic: {
    ESTIMATE: "effect",
    SE: "standard_error",
    TOTAL_1: "total_experimental",
    TOTAL_2: "total_control",
  },
  "log-rank": {
    O_E: "o_minus_e",
    VAR: "variance",
    EVENTS_1: "events_experimental",
    TOTAL_1: "total_experimental",
    EVENTS_2: "events_control",
    TOTAL_2: "total_control",
  },
};

const yesNo = ["YES", "NO"] as const;
const methods = { MH: "mantel-haenszel", IV: "inverse-variance", PETO: "peto" } as const;
const totals = { YES: "all", SUB: "subgroups", NO: "none" } as const;

/**
 * One outcome of a RevMan 5 file, with the data of its subgroups.
 *
 * RevMan 5 pools by DerSimonian and Laird with Wald's interval where effects are random, and knows
 * no prediction interval.
 *
 * @param studyOf Id of the study that a data element names; null (a fault) where there is none.
 */
export function revmanOutcome(
  element: XmlElement,
  prefix: string,
  comparison: { readonly name: string; readonly number: string },
  read: AttributeReader,
  studyOf: (data: XmlElement) => string | null,
): ReviewOutcome {
  const kind = revmanKinds[prefix] ?? "dichotomous";
  const measureName = element.attributes.EFFECT_MEASURE ?? childText(element, "EFFECT_MEASURE");
  const logScale = kind === "log-rank" ||
    (kind === "generic" && read.word(element, "LOG_DATA", yesNo, "NO") === "YES");
  const measure = effectMeasureOf(kind, measureName, logScale);
  if (measure === null && (kind === "dichotomous" || kind === "continuous")) {
    read.fault(
      element,
      "EFFECT_MEASURE",
      measureName === "" ? "no effect measure" : `the effect measure ${quoteText(measureName)}`,
      measureWords[kind],
      "choose one of these in RevMan and export again",
    );
  }
  const codes = Object.keys(methods) as (keyof typeof methods)[];
  const method = kind === "dichotomous"
    ? methods[measure === "PETO" ? "PETO" : read.word(element, "METHOD", codes, "MH")]
    : methods.IV;
  const model = method !== "peto" && read.word(element, "RANDOM", yesNo, "NO") === "YES"
    ? "random"
    : "common";
  const groups = element.children.filter(({ name }) => name === `${prefix}_SUBGROUP`);
  const rowsIn = (parent: XmlElement, subgroup: string | null) =>
    parent.children.filter(({ name }) => name === `${prefix}_DATA`)
      .flatMap((data) => studyRow(data, kind, logScale, subgroup, read, studyOf));
  const result = (of: XmlElement) => storedResult(of, model === "random");
  return {
    number: `${comparison.number}.${element.attributes.NO ?? "?"}`,
    comparison: comparison.name,
    name: childText(element, "NAME") || "outcome without a name",
    kind,
    measure: method === "peto" ? "PETO" : measure ?? "OR",
    measureName,
    method,
    model,
    tau2: "DL",
    interval: "wald",
    prediction: false,
    level: (read.number(element, "CI_TOTAL") ?? 95) / 100,
    studyLevel: (read.number(element, "CI_STUDY") ?? 95) / 100,
    totals: totals[read.word(element, "TOTALS", ["YES", "SUB", "NO"], "YES")],
    swapEvents: read.word(element, "SWAP_EVENTS", yesNo, "NO") === "YES",
    logScale,
    i2: "Q",
    experimental: childText(element, "GROUP_LABEL_1") || "Experimental",
    control: childText(element, "GROUP_LABEL_2") || "Control",
    stored: result(element),
    subgroups: groups.map((group) => ({ name: subgroupName(group), stored: result(group) })),
    rows: [
      ...rowsIn(element, null),
      ...groups.flatMap((group) => rowsIn(group, subgroupName(group))),
    ],
  };
}

function subgroupName(group: XmlElement): string {
  return childText(group, "NAME") || `subgroup ${group.attributes.NO ?? "without a name"}`;
}

function studyRow(
  data: XmlElement,
  kind: OutcomeKind,
  logScale: boolean,
  subgroup: string | null,
  read: AttributeReader,
  studyOf: (data: XmlElement) => string | null,
): StudyRow[] {
  const studyId = studyOf(data);
  if (studyId === null) return [];
  const values = Object.fromEntries(
    Object.entries(columns[kind]).map(([name, column]) => [column, read.number(data, name)]),
  );
  const stored = interval(data);
  if (kind === "generic" && values.effect === null && stored !== null) {
    // Older files hold no ESTIMATE: what is shown was computed from it.
    values.effect = logScale ? log(stored.estimate) : stored.estimate;
  }
  return [{
    studyId,
    subgroup,
    values,
    stored,
    estimable: data.attributes.ESTIMABLE ? data.attributes.ESTIMABLE === "YES" : null,
    footnote: childText(data, "FOOTNOTE") || null,
  }];
}

/** Of what is not estimable RevMan 5 stores zeros. */
function interval(element: XmlElement): StudyRow["stored"] {
  if (element.attributes.ESTIMABLE === "NO") return null;
  const estimate = computedNumber(element, "EFFECT_SIZE");
  const lower = computedNumber(element, "CI_START");
  const upper = computedNumber(element, "CI_END");
  return estimate === null || lower === null || upper === null || lower >= upper
    ? null
    : { estimate, lower, upper };
}

function storedResult(element: XmlElement, random: boolean): StoredResult | null {
  const stored = interval(element);
  return stored && {
    ...stored,
    q: computedNumber(element, "CHI2"),
    df: computedNumber(element, "DF"),
    i2: computedNumber(element, "I2"),
    tau2: random ? computedNumber(element, "TAU2") : null,
  };
}
