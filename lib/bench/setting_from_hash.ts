import { zeroCellRules } from "../effect/effect_size_choices.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { poolingCodes } from "../model/pooling_choices.ts";
import { programDefaults } from "../diagnose/program_defaults.ts";
import { nearestName } from "../table/nearest_name.ts";
import { quoteText } from "../table/quote_text.ts";
import type { DataProblem } from "../table/types.ts";
import { decoded } from "./decoded.ts";
import { editFromHash } from "./edit_from_hash.ts";
import { poolingNames } from "./option_label.ts";
import { hashKeys } from "./hash_keys.ts";
import type { BenchEdit, BenchSetting, SettingRead } from "./types.ts";

/** The codes of choices that do not depend on the review. */
const codes: Readonly<Record<string, readonly string[]>> = {
  measure: Object.keys(measureFacts),
  program: Object.keys(programDefaults).flatMap((name) => [`${name}-common`, `${name}-random`]),
  pooling: Object.keys(poolingNames),
  model: poolingCodes.model,
  tau2: poolingCodes.tau2.filter((code) => code !== "GENQ"),
  interval: poolingCodes.interval,
  prediction: poolingCodes.prediction,
  zeroCells: zeroCellRules,
};

const known: readonly string[] = [...hashKeys, "cell", "rows"];

/**
 * Reads a setting from the fragment of an address, as {@linkcode settingToHash} writes it, with or
 * without "#". What cannot be read is left out and listed; nothing that stands there throws.
 * Whether the review has what is named is for {@linkcode settingProblems} to say.
 *
 * @param text The fragment.
 *
 * @example
 * ```ts
 * import { describeProblem } from "reforest";
 * import { settingFromHash } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const { setting, problems } = settingFromHash("#analysis=tuberculosis&tau=DL&model=fixed");
 * assert.deepEqual(setting, { analysis: "tuberculosis" });
 * assert.deepEqual(problems.map(describeProblem), [
 *   'address, tau: found the unknown key "tau"; allowed: analysis, variant, stratum, without, ' +
 *     "subgroup, measure, program, pooling, model, tau2, interval, prediction, zeroCells, " +
 *     'increment, cell, rows; did you mean "tau2"?',
 *   'address, model: found "fixed"; allowed: random, common; choose one of these',
 * ]);
 * ```
 */
export function settingFromHash(text: string): SettingRead {
  const problems: DataProblem[] = [];
  const fault = (pointer: string, found: string, allowed: string, advice: string) => {
    problems.push({ file: "address", line: null, column: null, pointer, found, allowed, advice });
  };
  const values = new Map<string, string | number | readonly string[]>();
  const edits: BenchEdit[] = [];
  for (const pair of text.replace(/^#/, "").split("&").filter((part) => part !== "")) {
    const at = pair.indexOf("=");
    const [key, raw] = at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
    if (!known.includes(key)) {
      const near = nearestName(key, known);
      const advice = near === null ? "leave it out" : `did you mean ${quoteText(near)}?`;
      fault(key, `the unknown key ${quoteText(key)}`, known.join(", "), advice);
    } else if (raw === "") {
      fault(key, "no value", "a value", "leave the key out");
    } else if (key === "cell" || key === "rows") {
      const edit = editFromHash(key, raw);
      if (edit) edits.push(edit);
      else {
        const form = key === "cell" ? "table:line:column:text" : "table:text";
        fault(key, quoteText(raw), form, "write the value of each place percent-encoded");
      }
    } else if (values.has(key)) {
      fault(key, "the key twice", "each key once", "leave one of the two out");
    } else {
      const value = valueOf(key, raw, fault);
      if (value !== null) values.set(key, value);
    }
  }
  if (!values.has("analysis")) {
    fault("analysis", "no analysis", "the id of an analysis", "name it: analysis=ID");
    return { setting: null, problems };
  }
  // Each value was held against the codes of its key.
  const setting = Object.fromEntries(values) as unknown as BenchSetting;
  return { setting: edits.length === 0 ? setting : { ...setting, edits }, problems };
}

function valueOf(
  key: string,
  raw: string,
  fault: (pointer: string, found: string, allowed: string, advice: string) => void,
): string | number | readonly string[] | null {
  const parts = (key === "without" ? raw.split(",") : [raw]).map(decoded);
  if (parts.some((part) => part === null || part === "")) {
    fault(key, quoteText(raw), "text that is percent-encoded", "encode it, % as %25");
    return null;
  }
  const texts = parts as readonly string[];
  if (key === "without") return [...new Set(texts)].sort();
  const [value = ""] = texts;
  if (key === "increment") {
    if (/^[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?$/.test(value)) return Number(value);
    fault(key, quoteText(value), "a number, 0 or more", "correct the number");
    return null;
  }
  const allowed = codes[key];
  if (allowed === undefined || allowed.includes(value)) return value;
  const near = nearestName(value, allowed);
  const advice = near === null ? "choose one of these" : `did you mean ${quoteText(near)}?`;
  fault(key, quoteText(value), allowed.join(", "), advice);
  return null;
}
