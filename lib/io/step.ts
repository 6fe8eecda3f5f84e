import type { FontMetrics } from "../figure/font_types.ts";
import { bundledMetrics } from "../figure/measure_text.ts";
import type { Software } from "../report/manuscript/types.ts";
import { numberStyleOf } from "../report/number_style_of.ts";
import { tableToCsv } from "../report/table_to_csv.ts";
import { tableToMarkdown } from "../report/table_to_markdown.ts";
import type { TableSpec } from "../report/table_types.ts";
import type { Review } from "../table/review_types.ts";
import { isNotApplicable, type NotApplicable } from "../trace/not_applicable.ts";
import { libraryVersion } from "../version.ts";
import { displayed } from "./display.ts";
import { displayInKernel } from "./display_in_kernel.ts";
import { table as displayTable } from "./display_table.ts";
import { familyOf } from "./font_files.ts";
import { freePath } from "./free_path.ts";
import { isInteractive, kernelChanges } from "./kernel_changes.ts";
import { loadReview } from "./load_review.ts";
import { projectRoot } from "./project_root.ts";
import { resultToJson } from "./result_to_json.ts";
import { reviewFont } from "./review_font.ts";
import { tableToDocx } from "./table_to_docx.ts";
import { tablesToPage } from "./tables_to_page.ts";
import { writeWhole } from "./write_whole.ts";

/** What an output was made from. */
export interface From {
  /** Files of the review; its protocol and data package are always among the inputs. */
  readonly inputs: readonly string[];
}

/** What a figure of `reforest/figure` must have to be stored and shown. */
export interface DrawnFigure {
  readonly id: string;
  readonly svg: string;
  readonly alt: string;
}

/** Formats in which a table is stored beside CSV and Markdown. */
export interface TableFormats {
  /** A Word document, for tables that go into a manuscript. @default false */
  readonly docx?: boolean;
  /** A page of HTML. @default false */
  readonly html?: boolean;
}

/** A step of a review: what a notebook reads, and what it stores and shows. */
export interface Step {
  readonly name: string;
  readonly review: Review;
  /**
   * For the choice `font` of figures: the font that the protocol names, or the bundled one.
   */
  readonly font: FontMetrics;
  /** Versions of the programs that run the step; the library knows its own. */
  readonly software: Software;
  /** Shows Markdown. */
  readonly say: (markdown: string) => Promise<void>;
  /** Stores a result at full precision as `results/<id>.json`. */
  readonly result: (id: string, result: unknown, from: From | NotApplicable) => Promise<void>;
  /**
   * Shows a table and stores it as `tables/<id>.csv` and `.md`, and in what other formats are asked
   * for. CSV holds numbers in full; the others write them as the journal of the protocol does.
   */
  readonly table: (
    spec: TableSpec | NotApplicable,
    from: From | NotApplicable,
    formats?: TableFormats,
  ) => Promise<void>;
  /**
   * Shows a figure and stores it as `figures/<id>.svg` with its alternative text. It has to be set in
   * the font of the step.
   */
  readonly figure: (
    figure: DrawnFigure | NotApplicable,
    from: From | NotApplicable,
  ) => Promise<void>;
  /** Stores any other file, at a path below the outputs of the review, e.g. "manuscript/manuscript.md". */
  readonly file: (
    path: string,
    content: string | Uint8Array,
    from: From | NotApplicable,
  ) => Promise<void>;
  /** Closes the step and shows the list of the files that it wrote. */
  readonly finish: () => Promise<void>;
}

/**
 * Opens a step of a review for a notebook: loads and validates the data of the review, and gives
 * the functions that store and show what the notebook finds, in `outputs/<review>/` (or in the
 * runner's staging folder). Each file is written whole or not at all, and its inputs are noted
 * for the manifest. A table or figure that does not apply is a sentence, and no file.
 *
 * In a notebook that somebody works in, this call and those of the step warn when the library
 * changed since the kernel started, or the data since the step was opened.
 *
 * @param name Name of the step: the notebook's file name without its extension.
 * @param choices `review`: name of a folder in `data/`; by default the environment variable
 *   REVIEW, else "rectal-net".
 * @throws {DataProblems} listing every fault of the data, before anything is written.
 *
 * @example The data of a review
 * ```ts
 * import { openStep } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const step = await openStep("example", { review: "bcg" });
 * assert.equal(step.review.tables.bcg?.rows.length, 13);
 * ```
 */
export async function openStep(
  name: string,
  choices: { readonly review?: string } = {},
): Promise<Step> {
  const reviewName = choices.review ?? Deno.env.get("REVIEW") ?? "rectal-net";
  const review = await loadReview(reviewName);
  const folder = Deno.env.get("REFOREST_OUTPUT") ?? `${projectRoot()}/outputs/${reviewName}`;
  const style = numberStyleOf(review);
  const own = await reviewFont(review);
  const font = own?.metrics ?? bundledMetrics;
  const written: { path: string; inputs: string[] }[] = [];
  const changes = await kernelChanges(review);

  const show = (markdown: string) =>
    displayInKernel(displayed({ "text/markdown": markdown, "text/plain": markdown }));
  const warn = async () => {
    const notice = await changes();
    if (notice !== null) await show(notice);
  };
  const write = async (path: string, content: string | Uint8Array, from: From | NotApplicable) => {
    await warn();
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    await writeWhole(`${folder}/${path}`, bytes);
    const tables = isNotApplicable(from) ? [] : from.inputs;
    const files = new Set(["datapackage.json", "protocol.json", ...tables]);
    written.push({ path, inputs: [...files].sort().map((file) => `data/${reviewName}/${file}`) });
  };
  const say = async (markdown: string) => {
    await warn();
    await show(markdown);
  };

  await warn();
  return {
    name,
    review,
    font,
    software: { deno: Deno.version.deno },
    say,
    result: (id, result, from) => write(`results/${id}.json`, resultToJson(result), from),
    table: async (spec, from, { docx = false, html = false } = {}) => {
      if (isNotApplicable(spec)) return await say(spec.reason);
      await write(`tables/${spec.id}.csv`, tableToCsv(spec), from);
      await write(`tables/${spec.id}.md`, tableToMarkdown(spec, { style }), from);
      if (html) await write(`tables/${spec.id}.html`, tablesToPage([spec], { style }), from);
      if (docx) await write(`tables/${spec.id}.docx`, await tableToDocx(spec, { style }), from);
      await displayInKernel(displayTable(spec));
    },
    figure: async (figure, from) => {
      if (isNotApplicable(figure)) return await say(figure.reason);
      refuseOtherFont(figure, font);
      const tables = isNotApplicable(from) ? [] : from.inputs;
      const inputs = [...tables, ...own?.files ?? []];
      await write(`figures/${figure.id}.svg`, figure.svg, { inputs });
      await write(`figures/${figure.id}.alt.txt`, `${figure.alt}\n`, from);
      await displayInKernel(displayed({ "image/svg+xml": figure.svg, "text/plain": figure.alt }));
    },
    file: (path, content, from) => write(freePath(path), content, from),
    finish: async () => {
      const record = `${JSON.stringify({ step: name, libraryVersion, written })}\n`;
      // The record is for the runner.
      if (!isInteractive()) {
        await writeWhole(`${folder}/.steps/${name}.json`, new TextEncoder().encode(record));
      }
      const list = written.map((file) => `- \`${file.path}\``).join("\n");
      await say(list ? `This step wrote:\n\n${list}` : "This step wrote no files.");
    },
  };
}

/** The files of the figure would be made with another font than it was measured in. */
function refuseOtherFont({ id, svg }: DrawnFigure, { font }: FontMetrics): void {
  const found = familyOf(svg);
  if (found === null || found === font) return;
  throw new Error(
    `step.figure, ${id}: found a figure that is set in "${found}"; allowed: "${font}", the font of ` +
      `the review; draw it with { font: step.font }`,
  );
}
