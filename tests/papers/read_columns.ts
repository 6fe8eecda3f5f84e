import { readFileSync } from "node:fs";

/** Rows of a CSV file of data/, which here has no quoted commas, by column name. */
export function readColumns(path: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(new URL(`../../data/${path}`, import.meta.url), "utf8");
  const [header = "", ...lines] = text.trim().split(/\r?\n/);
  const cells = (line: string) => line.split(",").map((cell) => cell.replace(/^"(.*)"$/, "$1"));
  const names = cells(header);
  return lines.map((line) => {
    const values = cells(line);
    if (values.length !== names.length) throw new Error(`${path}: ${line}`);
    return Object.fromEntries(names.map((name, i) => [name, values[i]!]));
  });
}
