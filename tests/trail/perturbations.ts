import type { CellValue, Table } from "reforest";
import type { AnalysisPlan, Review } from "reforest/review";

/** A cell and the values that it is given, one after the other. */
export interface Perturbed {
  readonly table: string;
  readonly file: string;
  readonly line: number;
  readonly column: string;
}

/**
 * Up to three values that a cell could hold and the tables would still be valid: one more or one
 * less, none, and zero or all for numbers; other codes of the column for codes and names.
 */
export function perturbations(
  review: Review,
  cell: Perturbed,
  plans: readonly AnalysisPlan[],
): readonly CellValue[] {
  const table = review.tables[cell.table];
  const row = table?.rows.find(({ line }) => line === cell.line);
  const column = table?.columns.find(({ name }) => name === cell.column);
  if (!table || !row || !column) throw new Error(`no cell ${JSON.stringify(cell)}`);
  const { required, unique, minimum = -Infinity, maximum = Infinity } = column.constraints ?? {};
  const now = row.values[cell.column] ?? null;
  const isNumber = column.type === "integer" || column.type === "number";
  const tried = isNumber ? numbers(now, cell, row.values, plans) : codes(table, cell, now, plans);
  const others = table.rows.filter(({ line }) => line !== cell.line);
  const valid = tried.filter((value) => {
    if (value === now || (value === null && required)) return false;
    if (typeof value === "number" && (value < minimum || value > maximum)) return false;
    if (unique && others.some(({ values }) => values[cell.column] === value)) return false;
    return countsAdd({ ...row.values, [cell.column]: value }, cell.table, plans) &&
      !repeatsKey(review, cell.table, others, { ...row.values, [cell.column]: value }) &&
      refers(review, cell, value);
  });
  return [...new Set(valid)].slice(0, 3);
}

function numbers(
  now: CellValue,
  { table, column }: Perturbed,
  values: Readonly<Record<string, CellValue>>,
  plans: readonly AnalysisPlan[],
): readonly CellValue[] {
  if (typeof now !== "number") return [1, 0, 10, 40];
  // A total that leaves nobody without the event.
  const events = pairsOf(table, plans).filter(([, total]) => total === column)
    .map(([name]) => values[name] ?? null);
  const grows = countsAdd({ ...values, [column]: now + 1 }, table, plans);
  return [grows ? now + 1 : now - 1, null, ...events, 0, 2 * now];
}

/** Columns of events with their totals. */
function pairsOf(
  table: string,
  plans: readonly AnalysisPlan[],
): readonly (readonly [string, string])[] {
  return plans.filter((plan) => plan.table === table).flatMap(({ counts }) => {
    const at: Readonly<Record<string, string>> = { ...counts };
    return [["events", "total"], ["eventsTreated", "totalTreated"], [
      "eventsControl",
      "totalControl",
    ]]
      .flatMap(([e = "", n = ""]) => (at[e] && at[n] ? [[at[e], at[n]] as const] : []));
  });
}

function countsAdd(
  values: Readonly<Record<string, CellValue>>,
  table: string,
  plans: readonly AnalysisPlan[],
): boolean {
  return pairsOf(table, plans).every(([events, total]) => {
    const [e, n] = [values[events] ?? null, values[total] ?? null];
    return e === null || n === null || Number(e) <= Number(n);
  });
}

/** Codes that plans name first, then the others of the column, then a name that nobody has. */
function codes(
  table: Table,
  { column }: Perturbed,
  now: CellValue,
  plans: readonly AnalysisPlan[],
): readonly CellValue[] {
  const named = plans.filter((plan) => plan.table === table.name).flatMap((plan) => [
    ...(plan.where ?? []).filter((condition) => condition.column === column)
      .flatMap((condition) => [...condition.in ?? [], ...condition.notIn ?? []]),
    ...(plan.subgroup?.column === column ? plan.subgroup.levels ?? [] : []),
    ...(plan.arms?.column === column ? [plan.arms.treated, plan.arms.control] : []),
  ]);
  const definition = table.columns.find(({ name }) => name === column);
  const held = [...new Set(table.rows.map(({ values }) => values[column] ?? null))].sort();
  const free = definition?.constraints?.enum ? [] : [`${now ?? ""} (another)`];
  return [...new Set([...named, ...held, ...definition?.constraints?.enum ?? [], null, ...free])];
}

function repeatsKey(
  review: Review,
  table: string,
  others: readonly { readonly values: Readonly<Record<string, CellValue>> }[],
  values: Readonly<Record<string, CellValue>>,
): boolean {
  const key = schemaOf(review, table)?.primaryKey ?? [];
  const text = (row: Readonly<Record<string, CellValue>>) =>
    JSON.stringify([key].flat().map((name) => row[name] ?? null));
  return key.length > 0 && others.some((other) => text(other.values) === text(values));
}

/** A name of a study must be one that the table of studies has. */
function refers(review: Review, { table, column }: Perturbed, value: CellValue): boolean {
  return (schemaOf(review, table)?.foreignKeys ?? []).every(({ fields, reference }) => {
    if (fields[0] !== column || value === null) return true;
    const target = review.tables[reference.resource ?? table];
    return target?.rows.some(({ values }) => values[reference.fields[0] ?? ""] === value) ?? false;
  });
}

function schemaOf(review: Review, table: string) {
  return review.dataPackage.resources.find(({ name }) => name === table)?.schema;
}
