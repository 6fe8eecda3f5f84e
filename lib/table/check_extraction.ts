import type { Protocol } from "../analysis/protocol.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { columnFaults, findTable, type NamedTables, tableFaults } from "./protocol_names.ts";
import { quoteText } from "./quote_text.ts";

type Extraction = Extract<NonNullable<Protocol["extraction"]>, { readonly pairs: unknown }>;

/**
 * Checks the names of double extraction: every table and column exists, and a column that is
 * compared is numbers in all three tables or in none, since 12 is never equal to "12".
 */
export function checkExtraction(
  named: NamedTables,
  { pairs, vocabulary, agreement }: Extraction,
  studyId: string,
): PlacedFault[] {
  const tables = (place: string, names: Readonly<Record<string, string | undefined>>) =>
    Object.entries(names).flatMap(([property, name]) =>
      name === undefined ? [] : tableFaults(named, `${place}/${property}`, name)
    );
  const columns = (place: string, table: string, names: readonly string[]) =>
    names.flatMap((name, index) => columnFaults(named, `${place}/${index}`, table, name));
  return [
    ...tables("/extraction", { vocabulary, agreement }),
    ...pairs.flatMap((pair, index) => {
      const place = `/extraction/pairs/${index}`;
      const { first, second, consensus, key, detail = [], compare, source = [], reason } = pair;
      return [
        ...tables(place, { first, second, consensus }),
        ...[first, second, consensus].flatMap((table) => [
          ...columnFaults(named, place, table, studyId),
          ...columns(`${place}/key`, table, key),
          ...columns(`${place}/detail`, table, detail),
          ...columns(`${place}/compare`, table, compare),
        ]),
        ...[first, second].flatMap((table) => columns(`${place}/source`, table, source)),
        ...(reason === undefined ? [] : columnFaults(named, `${place}/reason`, consensus, reason)),
        ...compare.flatMap((name, at) =>
          mixedFaults(named, `${place}/compare/${at}`, name, [first, second, consensus])
        ),
      ];
    }),
  ];
}

const kinds = { integer: "numbers", number: "numbers", string: "text", boolean: "true or false" };

function mixedFaults(
  named: NamedTables,
  pointer: string,
  name: string,
  tables: readonly string[],
): PlacedFault[] {
  const held = tables.flatMap((table) => {
    const found = findTable(named, table);
    const column = found?.columns.find((column) => column.name === name);
    if (!found || !column) return [];
    return [{ file: found.file, kind: kinds[column.type] }];
  });
  if (new Set(held.map(({ kind }) => kind)).size < 2) return [];
  return [{
    pointer,
    found: `the column ${quoteText(name)}, which holds ` +
      held.map(({ file, kind }) => `${kind} in ${file}`).join(", "),
    allowed: "a column of numbers in all three tables, or in none",
    advice: "give the column the same type in datapackage.json",
  }];
}
