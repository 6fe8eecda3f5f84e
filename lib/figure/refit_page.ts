import { measureFacts } from "../measure/measure_facts.ts";
import type { PoolingChoicesInForce, Reported } from "../model/types.ts";
import { estimatorName } from "../report/estimator_name.ts";
import { formatLevel } from "../report/format_level.ts";
import { formatNumber } from "../report/format_number.ts";
import { intervalMethodName } from "../report/interval_method_name.ts";
import { plural } from "../report/plural.ts";
import { clipInterval } from "./clip_interval.ts";
import { drawPage } from "./draw_page.ts";
import { type EffectAxis, effectAxis } from "./effect_axis.ts";
import { estimateText } from "./estimate_text.ts";
import { axisFoot, axisMarks, ticksFit } from "./forest_axis.ts";
import { forestLayout } from "./forest_layout.ts";
import { forestMarks } from "./forest_marks.ts";
import { forestMargin } from "./forest_places.ts";
import { diamondRow, spaceRow } from "./forest_summary.ts";
import type { ForestColumn, ForestRow, ReportingUnit } from "./forest_types.ts";
import { textMeasure } from "./measure_text.ts";
import { paragraph } from "./paragraph.ts";
import { readingName } from "./reading_name.ts";
import type { RefitChoices, RefitContent, RefitLine } from "./refit_types.ts";
import type { Figure, TextItem } from "./types.ts";

const columns: readonly ForestColumn[] = [
  { key: "k", title: "Studies", align: "number" },
  { key: "i2", title: "I² (%)", align: "number" },
  { key: "tau2", title: "τ²", align: "number" },
];

/** Draws pooled results below each other, each with its interval, k and heterogeneity. */
export function refitPage(content: RefitContent, choices: RefitChoices): Figure {
  const { owner, id, title, alt, lines, all, unit, measure: code } = content;
  const { digits, favours } = choices;
  const rows = [
    ...lines.map((line) => refitRow(line, content, digits)),
    ...(all === null ? [] : [spaceRow, {
      ...diamondRow(all.label, reportedOf(all, unit), { unit, digits }),
      cells: cellsOf(all),
    }]),
  ];
  const marks = rows.flatMap((row) => row.mark ?? []);
  const measure = textMeasure(owner);
  const level = formatLevel(content.level);
  const name = unit === "proportion" ? "Proportion, %" : readingName(code);
  const table = {
    labelTitle: content.labelTitle,
    ...{ owner, columns, rows, title },
    estimateTitle: [name, `(${level} CI)`],
  };
  const layout = forestLayout(table, (choices.widthMm ?? 180) / 25.4 * 72, measure);
  const { width } = layout.places;
  const plot = layout.places.plot as { readonly left: number; readonly right: number };
  const axis: EffectAxis = {
    ...effectAxis(owner, {
      unit,
      measure: code,
      marks,
      choice: choices.axis,
      fit: ticksFit(plot.right - plot.left, measure),
    }),
    ...(measureFacts[code].nullValue === null ? { reference: null } : {}),
  };
  const foot = axisFoot(axis, plot, layout.bottom, favours, measure);
  const texts: TextItem[] = [...layout.texts, ...foot.texts];
  let y = foot.y + 5;
  const clipped = marks.some((mark) => {
    const part = clipInterval(mark, axis);
    return part.clippedLower || part.clippedUpper;
  });
  for (const note of notes(content, clipped)) {
    const noted = paragraph(note, { x: forestMargin, y, width: width - 2 * forestMargin }, measure);
    texts.push(...noted.texts);
    y = noted.y + 1.5;
  }
  const height = y + 5;
  return drawPage({
    ...{ owner, id, title, alt, width, height, texts },
    frame: {
      top: layout.headRule,
      right: width - plot.right,
      bottom: height - layout.bottom,
      left: plot.left,
    },
    x: { type: axis.log ? "log" : "linear", domain: [axis.lower, axis.upper], axis: null },
    marks: [
      ...axisMarks(layout, axis, all && reportedOf(all, unit)),
      ...forestMarks(layout.rows, axis),
    ],
  });
}

function refitRow(line: RefitLine, { unit }: RefitContent, digits: number | undefined): ForestRow {
  const { estimate, lower, upper } = line;
  return {
    kind: "study",
    label: line.label,
    cells: cellsOf(line),
    mark: { kind: "square", estimate, lower, upper, weight: null },
    estimate: estimateText(line, unit, digits),
    instead: "",
    weight: "",
    bold: false,
    indent: false,
  };
}

function cellsOf({ k, i2FromQ, tau2 }: RefitLine): ForestRow["cells"] {
  return {
    k: formatNumber(k, { digits: 0 }),
    // One study has no heterogeneity.
    i2: k > 1 && i2FromQ !== null ? formatNumber(i2FromQ, { digits: 1 }) : "",
    tau2: k > 1 && tau2 !== null ? formatNumber(tau2, { digits: 3 }) : "",
  };
}

function reportedOf({ estimate, lower, upper }: RefitLine, unit: ReportingUnit): Reported {
  return { estimate, lower, upper, predictionLower: null, predictionUpper: null, unit };
}

function notes(content: RefitContent, clipped: boolean): readonly string[] {
  const { pooling, note, all, lines, level } = content;
  const failed = lines.filter((line) => !line.converged).length;
  return [
    `Squares: pooled effects with ${formatLevel(level)} intervals${
      all === null ? "" : "; diamond: all studies; dotted line: their pooled effect"
    }${clipped ? "; arrows: the interval goes on beyond the axis" : ""}. ${note}`,
    ...(pooling === null ? [] : [poolingWords(pooling)]),
    ...(failed === 0 ? [] : [`${plural(failed, "line")} did not converge.`]),
  ];
}

function poolingWords({ model, tau2, interval }: PoolingChoicesInForce): string {
  const estimated = tau2 === null ? "" : `; tau² by ${estimatorName(tau2)}, anew in each line`;
  const name = model === "random" ? "Random effects" : "Common effect";
  return `${name}${estimated}; interval: ${intervalMethodName(interval)}.`;
}
