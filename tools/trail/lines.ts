import type { CellValue } from "reforest";
import type { CellUse, InputCell, Lineage, Touched } from "reforest/review";

/** A lineage as lines for a terminal: the number, its cells by file and row, and what carries it. */
export function linesOfLineage(lineage: Lineage): readonly string[] {
  const { computedBy: { name, module }, granularity, cells, files, variant } = lineage;
  const rows = Map.groupBy(cells, ({ file, line }) => `${file}, line ${line}`);
  const choices = Object.entries(lineage.choices).filter(([, value]) => value !== null)
    .map(([choice, value]) => `${choice} ${value}`).join(", ");
  return [
    `${lineage.quantity} = ${lineage.text} (${lineage.value})`,
    `stored in    outputs/${lineage.review}/${lineage.result}#${lineage.pointer}`,
    `computed by  ${name}, ${module}`,
    ...(choices === "" ? [] : [`choices      ${choices}`]),
    ...(variant === null ? [] : [`variant      ${variant} (protocol.json says what it changes)`]),
    ...list("source files", files.map(({ path, sha256 }) => `${path}  SHA-256 ${sha256}`)),
    ...(granularity === "file"
      ? ["cells        any cell of these files may reach it; it is not followed further"]
      : list(`cells (${cells.length})`, [...rows].map(([row, of]) => `${row}: ${cellsOf(of)}`))),
    ...list("sentences", lineage.sentences),
    ...list("tables of its analysis", lineage.tables),
    ...list("figures of its analysis", lineage.figures),
  ];
}

/** What a cell reaches, as lines for a terminal. */
export function linesOfTouched(touched: Touched): readonly string[] {
  const { cell, uses, quantities, byFile, mayVanish } = touched;
  return [
    `${cell.file}, line ${cell.line}: ${cellsOf([cell])}`,
    ...list("used as", [...new Set(uses.map(wordsOf))]),
    ...(uses.length === 0 ? ["used as      nothing that an analysis reads"] : []),
    ...list(`numbers (${quantities.length})`, quantities),
    ...list(`choices printed with a result that may vanish (${mayVanish.length})`, mayVanish),
    ...list(`numbers by their file only (${byFile.length})`, byFile),
    ...list("results", touched.results),
    ...list("tables", touched.tables),
    ...list("figures", touched.figures),
    ...list("sentences", touched.sentences),
  ];
}

function cellsOf(cells: readonly InputCell[]): string {
  const text = (value: CellValue) => `${value ?? "(empty)"}`;
  return cells.map(({ column, value, corrected, found }) =>
    `${column} ${text(value)}${corrected ? ` (corrected; the file has ${text(found)})` : ""}`
  ).join(", ");
}

function wordsOf({ kind, roles, analysis, variant }: CellUse): string {
  const role = roles.length === 0 ? "" : ` ${roles[0]}`;
  return `${kind}${role} in ${analysis}${variant === "" ? "" : ` (${variant})`}`;
}

function list(title: string, entries: readonly string[]): readonly string[] {
  return entries.length === 0 ? [] : [title, ...entries.map((entry) => `  ${entry}`)];
}
