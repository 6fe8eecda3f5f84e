import { formatNumber, tripwires } from "reforest/review";
import { markdownTable } from "./markdown_table.ts";
import type { CleanRun, Measurement, Sensitivity } from "./measure.ts";
import type { DataSet, Slip } from "./types.ts";

/** The measurement as Markdown: the rules, false alarms on clean data, and slips that were found. */
export function describeMeasurement({ clean, sensitivities }: Measurement): string {
  const put = sensitivities.reduce((sum, one) => sum + one.put, 0);
  return [
    "### Rules",
    rulesTable(clean),
    "### False alarms",
    `${falseAlarms(clean, "tuning")}\n${falseAlarms(clean, "held out")}`,
    cleanTable(clean),
    "### Slips",
    `${put} slips were put in, one at a time.`,
    slipsTable(sensitivities),
  ].join("\n\n");
}

function rulesTable(clean: readonly CleanRun[]): string {
  const rows = tripwires.map(({ code, looksFor }) => [
    `\`${code}\``,
    looksFor,
    `${clean.flatMap(({ alarms }) => alarms).filter(({ rule }) => rule === code).length}`,
  ]);
  return markdownTable(["rule", "looks for", "false alarms"], rows);
}

function falseAlarms(clean: readonly CleanRun[], use: DataSet["use"]): string {
  const sets = clean.filter(({ set }) => set.use === use);
  const rows = sets.reduce((sum, one) => sum + one.rows, 0);
  const alarms = sets.reduce((sum, { alarms }) => sum + alarms.length, 0);
  const name = use === "tuning" ? "Data for tuning" : "Data held out";
  return `- ${name}: ${alarms} alarms in ${rows} clean rows, ` +
    `${formatNumber(100 * alarms / rows, { digits: 1 })} per 100 rows.`;
}

function cleanTable(clean: readonly CleanRun[]): string {
  const rows = clean.map(({ set, rows, alarms }) => [
    set.name,
    set.use,
    set.kind,
    `${rows}`,
    `${alarms.length}`,
    [...new Set(alarms.map(({ rule }) => `\`${rule}\``))].sort().join(", "),
  ]);
  return markdownTable(["data set", "use", "rows hold", "rows", "alarms", "rules"], rows);
}

function slipsTable(sensitivities: readonly Sensitivity[]): string {
  const slips = [...new Set(sensitivities.map(({ slip }) => slip))];
  const rows = slips.map((slip) => {
    const both = sensitivities.filter((one) => one.slip === slip);
    const put = both.reduce((sum, one) => sum + one.put, 0);
    const of = (key: "named" | "mended" | "elsewhere") =>
      both.reduce((sum, one) => sum + one[key], 0);
    return [
      `${slip.kind}: ${slip.title}`,
      slip.rules.map((rule) => `\`${rule}\``).join(", "),
      noticed(both, slip, "tuning"),
      noticed(both, slip, "held out"),
      `${of("named")} of ${put}`,
      `${of("mended")} of ${put}`,
      `${of("elsewhere")}`,
    ];
  });
  return markdownTable([
    "slip",
    "rules made for it",
    "noticed, tuning",
    "noticed, held out",
    "by these rules",
    "mended",
    "elsewhere",
  ], rows);
}

function noticed(all: readonly Sensitivity[], slip: Slip, use: DataSet["use"]): string {
  const found = all.find((one) => one.slip === slip && one.use === use);
  if (found === undefined) return "no data";
  const text = `${found.found + found.refused} of ${found.put}`;
  return found.refused === 0 ? text : `${text} (${found.refused} refused)`;
}
