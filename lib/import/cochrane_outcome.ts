import { nearestName } from "../table/nearest_name.ts";
import { quoteText } from "../table/quote_text.ts";
import type { CochraneRow } from "./cochrane_table.ts";
import { effectMeasureOf, measureWords } from "./effect_measure_of.ts";
import type { OutcomeKind, ReviewOutcome, StoredResult, StudyRow } from "./review_file_types.ts";

/** Columns of our tables by columns of "data-rows". */
const columns: Readonly<Record<OutcomeKind, Readonly<Record<string, string>>>> = {
  dichotomous: {
    "Experimental cases": "events_experimental",
    "Experimental N": "total_experimental",
    "Control cases": "events_control",
    "Control N": "total_control",
  },
  continuous: {
    "Experimental mean": "mean_experimental",
    "Experimental SD": "sd_experimental",
    "Experimental N": "total_experimental",
    "Control mean": "mean_control",
    "Control SD": "sd_control",
    "Control N": "total_control",
  },
  generic: {
    "GIV Mean": "effect",
    "GIV SE": "standard_error",
    "Experimental N": "total_experimental",
    "Control N": "total_control",
  },
  "log-rank": {
    "O-E": "o_minus_e",
    Variance: "variance",
    "Experimental cases": "events_experimental",
    "Experimental N": "total_experimental",
    "Control cases": "events_control",
    "Control N": "total_control",
  },
};

/** Settings as different versions of the package write them, in small letters and digits. */
const kinds = {
  dichotomous: "dichotomous",
  continuous: "continuous",
  contrastlevel: "generic",
  genericinversevariance: "generic",
  oeandvariance: "log-rank",
} as const;
const methods = {
  mh: "mantel-haenszel",
  mantelhaenszel: "mantel-haenszel",
  iv: "inverse-variance",
  inversevariance: "inverse-variance",
  peto: "peto",
  expoevar: "inverse-variance",
} as const;
const models = {
  fixedeffect: "common",
  fixed: "common",
  randomeffect: "random",
  randomeffects: "random",
  random: "random",
} as const;
const estimators = {
  dl: "DL",
  dersimonianandlaird: "DL",
  reml: "REML",
  restrictedmaximumlikelihood: "REML",
} as const;
const intervals = {
  wald: "wald",
  waldtype: "wald",
  hksj: "hartung-knapp",
  hartungknappsidikjonkman: "hartung-knapp",
} as const;

const words = {
  "Data type": "Dichotomous, Continuous, Contrast level, O-E and variance",
  "Statistical method": "MH, IV, PETO, EXP_O_E_VAR",
  "Analysis model": "Fixed effect, Random effect",
  "Heterogeneity estimator": "DL, REML",
  "CI method": "Wald, HKSJ",
} as const;

/** One analysis of a data package: its settings, its subgroups and its rows of data. */
export function cochraneOutcome(
  settings: CochraneRow,
  subgroups: readonly CochraneRow[],
  data: readonly CochraneRow[],
): ReviewOutcome {
  const kind = setting(settings, "Data type", kinds, "dichotomous");
  const measureName = settings.text("Effect measure");
  const logScale = settings.flag("Log-scale data", false);
  const measure = effectMeasureOf(kind, measureName, logScale);
  if (measure === null && (kind === "dichotomous" || kind === "continuous")) {
    settings.fault(
      "Effect measure",
      measureName === "" ? "an empty cell" : quoteText(measureName),
      measureWords[kind],
      "choose one of these in RevMan and export again",
    );
  }
  const random = setting(settings, "Analysis model", models, "common") === "random";
  const stated = setting(settings, "Statistical method", methods, "inverse-variance");
  const method = measure === "PETO" ? "peto" : stated;
  const groups = subgroups.filter((row) => row.text("Subgroup") !== "");
  const overall = settings.flag("Overall estimates", true);
  // Since May 2024 I² is computed from tau² (methods.cochrane.org); then came "CI/PI level".
  const version2 = settings.text("CI/PI level") !== "";
  const level = coverage(settings, version2 ? "CI/PI level" : "Estimate CI");
  return {
    number: numberOf(settings),
    comparison: settings.text("Analysis group name") || "comparison without a name",
    name: settings.text("Analysis name") || "outcome without a name",
    kind,
    measure: method === "peto" ? "PETO" : measure ?? "OR",
    measureName,
    method,
    model: random && method !== "peto" ? "random" : "common",
    tau2: setting(settings, "Heterogeneity estimator", estimators, "DL"),
    interval: random ? setting(settings, "CI method", intervals, "wald") : "wald",
    prediction: settings.flag("Prediction interval", false),
    level,
    studyLevel: version2 ? level : coverage(settings, "Study CI"),
    totals: overall
      ? "all"
      : groups.length > 0 && settings.flag("Subgroup estimates", true)
      ? "subgroups"
      : "none",
    swapEvents: settings.flag("Swap event and non-event", false),
    logScale,
    i2: version2 && random ? "tau2" : "Q",
    experimental: settings.text("Experimental group label") || "Experimental",
    control: settings.text("Control group label") || "Control",
    stored: storedResult(settings, random),
    subgroups: groups.map((row) => ({
      name: row.text("Subgroup"),
      stored: storedResult(row, random),
    })),
    rows: data.map((row) => studyRow(row, kind)),
  };
}

/** "1.2", as RevMan prints it. */
export function numberOf(row: CochraneRow): string {
  return `${row.text("Analysis group")}.${row.text("Analysis number")}`;
}

function setting<Key extends string, Value extends string>(
  row: CochraneRow,
  column: keyof typeof words,
  codes: Readonly<Record<Key, Value>>,
  fallback: Value,
): Value {
  const text = row.text(column);
  if (text === "") return fallback;
  const plain = text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const known = (Object.entries(codes) as [string, Value][]).find(([key]) => key === plain);
  if (known) return known[1];
  const near = nearestName(text, words[column].split(", "));
  row.fault(
    column,
    quoteText(text),
    words[column],
    near === null ? "choose another in RevMan and export again" : `is ${quoteText(near)} meant?`,
  );
  return fallback;
}

function coverage(row: CochraneRow, column: string): number {
  const text = row.text(column);
  if (text === "") return 0.95;
  const percent = Number(text.replace("%", ""));
  if (percent > 1 && percent < 100) return percent / 100;
  row.fault(column, quoteText(text), 'a percentage, as "95%"', "download the package again");
  return 0.95;
}

function studyRow(row: CochraneRow, kind: OutcomeKind): StudyRow {
  return {
    studyId: row.text("Study"),
    subgroup: row.text("Subgroup") || null,
    values: Object.fromEntries(
      Object.entries(columns[kind]).map(([from, to]) => [to, row.number(from)]),
    ),
    stored: interval(row),
    estimable: null,
    footnote: row.text("Footnotes") || null,
  };
}

function interval(row: CochraneRow): StudyRow["stored"] {
  const [estimate, lower, upper] = ["Mean", "CI start", "CI end"].map((name) => row.number(name));
  if (estimate == null || lower == null || upper == null || lower >= upper) return null;
  return { estimate, lower, upper };
}

function storedResult(row: CochraneRow, random: boolean): StoredResult | null {
  const stored = interval(row);
  if (stored === null) return null;
  const q = row.number("Heterogeneity Chi²");
  const df = row.number("Heterogeneity df");
  return {
    ...stored,
    q,
    df,
    i2: percentage(row.number("Heterogeneity I²"), q, df),
    tau2: random ? row.number("Heterogeneity Tau²") : null,
  };
}

/** I² may be a fraction or in percent: which of the two, (Q - df) / Q tells. */
function percentage(i2: number | null, q: number | null, df: number | null): number | null {
  if (i2 === null || i2 > 1 || q === null || df === null || q <= 0) return i2;
  const expected = Math.max(0, 100 * (q - df) / q);
  return Math.abs(100 * i2 - expected) < Math.abs(i2 - expected) ? 100 * i2 : i2;
}
