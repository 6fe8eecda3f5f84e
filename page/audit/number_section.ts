import {
  type BenchSetting,
  type Lineage,
  lineageOf,
  plural,
  settingProblems,
  settingToHash,
} from "reforest/review";
import { benchAddress } from "../bench/bench_address.ts";
import { element } from "../dom/element.ts";
import type { Page } from "../types.ts";
import type { Section } from "./section.ts";
import { showCarriers } from "./show_carriers.ts";
import { showChoices } from "./show_choices.ts";
import { showCode } from "./show_code.ts";
import { showRows } from "./show_rows.ts";
import { unknown } from "./unknown.ts";

/** One number: its rows with their sources, the choices in force, the code, and what prints it. */
export const numberSection: Section = {
  id: "number",
  title: "A number",
  within: "numbers",
  show(place, page, { path: [, id = ""] }) {
    const number = page.numbers().find((one) => one.id === id);
    if (number === undefined) return place.append(...unknown(`number "${id}"`, "numbers"));
    const lineage = lineageOf(page.review, page.results(), id, page.payload.outputs);
    place.append(
      element(
        "p",
        { class: "lead" },
        element("strong", {}, number.text),
        ", ",
        element("code", {}, id),
      ),
      element(
        "dl",
        { class: "facts" },
        fact("In full", element("code", {}, String(number.value))),
        fact("Stored in", element("code", {}, `${number.result}#${number.pointer}`)),
        fact("Variant", lineage.variant ?? "as planned"),
        ...atBench(lineage, page),
      ),
      element("h2", {}, "Rows"),
      element("p", {}, rowsInWords(lineage)),
      ...showRows(page, lineage.cells, lineage.files),
      element("h2", {}, "Choices in force"),
      showChoices(lineage.choices),
      element("h2", {}, "Code"),
      ...showCode(page, lineage),
      element("h2", {}, "What prints it"),
      showCarriers(page, lineage),
    );
  },
};

/** The analysis of the number at the bench, by the definition that the number is of. */
function atBench({ analysis, variant }: Lineage, { review }: Page): readonly HTMLElement[] {
  const plan = review.protocol.analyses.find(({ id }) => id === analysis);
  if (!plan) return [];
  const whole: BenchSetting = { analysis: plan.id };
  const asked: BenchSetting = variant === null ? whole : { ...whole, variant };
  const setting = settingProblems(review, asked).length === 0 ? asked : whole;
  const href = benchAddress(settingToHash(setting));
  return [fact("At the bench", element("a", { href }, plan.title))];
}

function fact(name: string, value: HTMLElement | string): HTMLElement {
  return element("div", {}, element("dt", {}, name), element("dd", {}, value));
}

function rowsInWords({ cells, files, granularity }: Lineage): string {
  if (granularity === "file") {
    return `It is followed to its files only: any cell of ${
      files.map(({ path }) => path).join(", ")
    } may reach it.`;
  }
  const rows = new Set(cells.map(({ file, line }) => `${file}:${line}`)).size;
  return `Computed from ${plural(cells.length, "cell")} in ${
    plural(rows, "row")
  }: a change of any one of them alone may ` +
    "change the number. They are marked; the rest of each row stands beside them.";
}
