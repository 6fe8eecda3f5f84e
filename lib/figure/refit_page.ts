import { measureFacts } from "../measure/measure_facts.ts";
import type { PoolingChoicesInForce, Reported } from "../model/types.ts";
import { estimatorName } from "../report/estimator_name.ts";
import { formatLevel } from "../report/format_level.ts";
import { formatNumber } from "../report/format_number.ts";
import { intervalMethodName } from "../report/interval_method_name.ts";
import { standingNote } from "../report/standing_note.ts";
import { plural } from "../report/plural.ts";
import { estimateText } from "./estimate_text.ts";
import { drawSheet } from "./forest_sheet.ts";
import { diamondRow, spaceRow } from "./forest_summary.ts";
import type { ForestColumn, ForestRow, ReportingUnit } from "./forest_types.ts";
import { readingName } from "./reading_name.ts";
import type { RefitChoices, RefitContent, RefitLine } from "./refit_types.ts";
import type { Figure } from "./types.ts";

const columns: readonly ForestColumn[] = [
  { key: "k", title: "Studies", align: "number" },
  { key: "i2", title: "I² (%)", align: "number" },
  { key: "tau2", title: "τ²", align: "number" },
];

/** Draws pooled results below each other, each with its interval, k and heterogeneity. */
export function refitPage(content: RefitContent, choices: RefitChoices): Figure {
  const { owner, id, title, alt, labelTitle, lines, all, unit, measure } = content;
  const { digits } = choices;
  const rows = [
    ...lines.map((line) => refitRow(line, content, digits)),
    ...(all === null ? [] : [spaceRow, {
      ...diamondRow(all.label, reportedOf(all, unit), { unit, digits }),
      cells: cellsOf(all),
    }]),
  ];
  const name = unit === "proportion" ? "Proportion, %" : readingName(measure);
  return drawSheet({
    ...{ owner, id, title, alt, labelTitle, rows, unit, measure, left: columns },
    right: [{
      key: "estimate (interval)",
      title: `${name}\n(${formatLevel(content.level)} CI)`,
      align: "estimate",
      parts: "both",
    }],
    reference: measureFacts[measure].nullValue !== null,
    overall: all && reportedOf(all, unit),
    notes: (clipped) => notes(content, clipped),
  }, choices);
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
  const { pooling, note, all, lines, level, standing } = content;
  const failed = lines.filter((line) => !line.converged).length;
  return [
    ...(standing === null ? [] : standingNote(standing)),
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
