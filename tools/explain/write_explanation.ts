import { join } from "node:path";
import { type TableSpec, tableToMarkdown } from "reforest/review";
import { tablesToPage } from "reforest/io";
import { describeCause, describeProof, valuesOf } from "./describe_change.ts";
import { verdictOf } from "./explanation_lines.ts";
import type { Explanation, Group } from "./types.ts";

/** Writes explain-<review>.json, .html and .md; the folder is made when it is missing. */
export async function writeExplanation(found: Explanation, folder: string): Promise<void> {
  await Deno.mkdir(folder, { recursive: true });
  const write = (ending: string, text: string) =>
    Deno.writeTextFile(join(folder, `explain-${found.review}.${ending}`), text);
  const tables = explanationTables(found);
  const title = `Why numbers of ${found.review} changed`;
  await write("json", `${JSON.stringify(found, null, 2)}\n`);
  await write("html", tablesToPage(tables, { title }));
  await write("md", [`# ${title}`, ...tables.map((table) => tableToMarkdown(table))].join("\n\n"));
}

/** The explanation as tables: the two states, then for each group its causes and its numbers. */
export function explanationTables(found: Explanation): TableSpec[] {
  const states = [
    { what: "From", found: found.from },
    { what: "To", found: found.to },
    ...found.idle.map((line) => ({ what: "A cause of nothing", found: line })),
  ];
  return [
    textTable(
      "states",
      verdictOf(found),
      { what: "What", found: "Found" },
      states,
      found.notes.join(" "),
    ),
    ...found.groups.flatMap(groupTables),
  ];
}

function groupTables(group: Group, index: number): TableSpec[] {
  const { causes, numbers } = group;
  const names = causes.map((_, i) => `${index + 1}.${i + 1}`);
  const alone = Object.fromEntries(names.map((name, i) => [`alone${i}`, `${name} alone`]));
  return [
    textTable(
      `causes-${index + 1}`,
      `Causes ${index + 1}: ${describeProof(group)}`,
      { name: "No.", what: "What changed" },
      causes.map((cause, i) => ({ name: names[i] ?? "", what: describeCause(cause) })),
      "",
    ),
    textTable(
      `numbers-${index + 1}`,
      `Numbers that changed for these reasons`,
      { id: "Number", claims: "Claims", before: "Before", ...alone, after: "After" },
      numbers.map((number) => {
        const { before, after, alone } = valuesOf(number);
        const each = Object.fromEntries(alone.map((value, i) => [`alone${i}`, value]));
        return { id: number.id, claims: number.claims.join(", "), before, ...each, after };
      }),
      "Every value is that of a rerun: of the old state, of the old state with one cause, of the " +
        "new state. Values are as printed; in full where both print alike.",
    ),
  ];
}

/** A table of texts that no style changes. */
function textTable(
  id: string,
  title: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly Readonly<Record<string, string>>[],
  note: string,
): TableSpec {
  return {
    id,
    title,
    columns: Object.entries(columns).map(([key, title]) => ({
      key,
      title,
      verbatim: true,
      missing: "",
    })),
    rows: rows.map((row) =>
      Object.fromEntries(
        Object.keys(columns).map((key) => [key, row[key] === "" ? null : asItIs(row[key] ?? "")]),
      )
    ),
    note,
  };
}

/**
 * Tables refuse "null", "NaN" and "[object" as slips of a program; an invisible word joiner (U+2060)
 * tells what a file says from these.
 */
function asItIs(text: string): string {
  return text.replace(
    /null|NaN|undefined|\[object/g,
    (found) => `${found[0]}\u2060${found.slice(1)}`,
  );
}
