import type { OutcomeEntries } from "./package_entries.ts";

/** Where the program computes otherwise than this library, in words: the notes of an analysis. */
export function differencesOf(
  { outcome, used, rows }: OutcomeEntries,
  program: string,
): readonly string[] {
  const { method, model, measure, kind, prediction } = outcome;
  const counted = kind === "dichotomous";
  const zeroCell = used.some((row) =>
    (["experimental", "control"] as const).some((arm) =>
      row[`events_${arm}`] === 0 || row[`without_${arm}`] === 0
    )
  );
  const leftOut = rows.length - used.length;
  return [
    ...(leftOut === 0 ? [] : [
      `${leftOut} of ${rows.length} rows give no effect; the column left_out says why.`,
    ]),
    ...(counted && method === "mantel-haenszel" && model === "random"
      ? [
        "RevMan takes tau² from Q about the Mantel-Haenszel estimate; here Q is about the " +
        "inverse variance estimate, so that Q, tau² and what follows may differ a little.",
      ]
      : []),
    ...(counted && method === "mantel-haenszel" && model === "common" && zeroCell
      ? [
        "RevMan adds 0.5 to the cells of studies with a zero cell; Mantel and Haenszel's method " +
        "does not need it, and nothing is added here.",
      ]
      : []),
    ...(measure === "SMD" && kind === "continuous"
      ? ["RevMan approximates the small-sample correction and the variance of an SMD."]
      : []),
    ...(measure === "GEN" && outcome.logScale
      ? [
        `"${outcome.measureName}" was entered as a logarithm and is no ratio that this library ` +
        "names: it is shown as a logarithm, and what the file stores is not compared.",
      ]
      : []),
    ...(kind === "log-rank"
      ? [`The effect is printed as a hazard ratio; ${program} names it "${outcome.measureName}".`]
      : []),
    ...(prediction
      ? ["The prediction interval is this library's; that of the program is not compared."]
      : []),
  ];
}
