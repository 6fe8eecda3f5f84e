import type {
  ConsistencyCheck,
  ConsistencyPlan,
  PrintedCell,
} from "../analysis/consistency_plan.ts";
import { kindOfPrinted, type PrintedKind } from "./kind_of_printed.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { type PrintedNumber, readPrintedNumber } from "./printed_number.ts";
import {
  columnFaults,
  findTable,
  type NamedTables,
  tableFaults,
  valueFaults,
} from "./protocol_names.ts";
import { quoteText } from "./quote_text.ts";
import { repeatedIds } from "./repeated_ids.ts";

/** Faults of the checks between printed numbers that a schema cannot see. */
export function checkConsistency(named: NamedTables, plan: ConsistencyPlan): PlacedFault[] {
  const { table, id, checks } = plan;
  const unknown = new Set<string>();
  return [
    ...tableFaults(named, "/consistency/table", table),
    ...columnFaults(named, "/consistency/id", table, id),
    ...repeatedIds(checks, "/consistency/checks"),
    ...notAppliedFaults(plan),
    ...checks.flatMap((check, index) => {
      const pointer = `/consistency/checks/${index}`;
      const cells = cellsOf(check);
      const faults = cells.flatMap(({ place, cell }) => {
        const at = `${pointer}/${place}`;
        const missing = claimFaults(named, plan, at, cell.claim);
        if (missing.length === 0) {
          return cellFaults(named, plan, at, cell, kindOfPrinted(check, place));
        }
        // A claim that does not exist is told once, where it is named first.
        if (unknown.has(cell.claim)) return [];
        unknown.add(cell.claim);
        return missing;
      });
      const read = (cell: PrintedCell | undefined) => cell && printedOf(named, plan, cell)?.value;
      return faults.length > 0 ? faults : relationFaults(check, pointer, read);
    }),
  ];
}

/** Faults between cells that are right each by itself. */
function relationFaults(
  check: ConsistencyCheck,
  pointer: string,
  read: (cell: PrintedCell | undefined) => number | undefined,
): PlacedFault[] {
  const advice = "name the right cells";
  switch (check.check) {
    case "heterogeneity": {
      if (check.i2 !== undefined || check.q !== undefined) return [];
      const found = "neither i2 nor q";
      return [{ pointer, found, allowed: "i2 or q, or both", advice: "add one of them" }];
    }
    case "scale of an interval":
    case "P and interval": {
      const [lower, estimate, upper] = [check.lower, check.estimate, check.upper]
        .map((cell) => read(cell) ?? NaN) as [number, number, number];
      // A table that is not trusted has been complained of elsewhere.
      if (!(lower > estimate || estimate > upper)) return unitFaults(check, pointer, estimate);
      const found = `${estimate} (${lower} to ${upper})`;
      return [{ pointer, found, allowed: "an estimate within its interval", advice }];
    }
    case "two percentages and P": {
      const atMost = read(check.atMost) ?? Infinity;
      return Object.entries(check.totals ?? {}).flatMap(([name, cell]: [string, PrintedCell]) => {
        const total = read(cell) ?? 0;
        if (total <= atMost) return [];
        const allowed = `at most ${atMost}, the bound of both groups`;
        return [{ pointer: `${pointer}/totals/${name}`, found: `${total}`, allowed, advice }];
      });
    }
    default:
      return [];
  }
}

/** Kinds that are said not to be applied, and are, or are said so twice. */
function notAppliedFaults({ checks, notApplied = [] }: ConsistencyPlan): PlacedFault[] {
  return notApplied.flatMap(({ check }, index) => {
    const isApplied = checks.some((one) => one.check === check);
    const isRepeated = notApplied.findIndex((one) => one.check === check) < index;
    if (!isApplied && !isRepeated) return [];
    return [{
      pointer: `/consistency/notApplied/${index}/check`,
      found: `${quoteText(check)}${isApplied ? ", which checks has as well" : " a second time"}`,
      allowed: "kinds that checks does not have, each once",
      advice: "remove one of the two",
    }];
  });
}

/** Limits may lie beyond what a unit allows, as those of a raw interval do; an estimate may not. */
function unitFaults(
  check: ConsistencyCheck,
  pointer: string,
  estimate: number,
): PlacedFault[] {
  if (check.check !== "scale of an interval" || check.unit === "difference") return [];
  const most = { percent: 100, proportion: 1, ratio: Infinity }[check.unit];
  if (!(estimate < 0 || estimate > most)) return [];
  const allowed = {
    percent: "a percentage from 0 to 100",
    proportion: "a proportion from 0 to 1",
    ratio: "a ratio, 0 or more",
  }[check.unit];
  return [{
    pointer: `${pointer}/estimate`,
    found: `${estimate}`,
    allowed: `${allowed}, as "unit" says`,
    advice: "name the right cell or mend the unit",
  }];
}

/** The cells that a check names, with their places inside it. */
function cellsOf(check: object): { readonly place: string; readonly cell: PrintedCell }[] {
  return Object.entries(check).flatMap(([place, value]: [string, unknown]) => {
    if (typeof value !== "object" || value === null) return [];
    if ("claim" in value) return [{ place, cell: value as PrintedCell }];
    return cellsOf(value).map((inner) => ({ ...inner, place: `${place}/${inner.place}` }));
  });
}

function claimFaults(
  named: NamedTables,
  { table, id }: ConsistencyPlan,
  pointer: string,
  claim: string,
): PlacedFault[] {
  return valueFaults(named, table, id, [{ pointer: `${pointer}/claim`, value: claim }], true);
}

function cellFaults(
  named: NamedTables,
  plan: ConsistencyPlan,
  pointer: string,
  { claim, column }: PrintedCell,
  kind: PrintedKind,
): PlacedFault[] {
  const faults = columnFaults(named, `${pointer}/column`, plan.table, column);
  const cell = textOf(named, plan, { claim, column });
  if (faults.length > 0 || cell === undefined) return faults;
  const printed = cell === null ? null : readPrintedNumber(cell);
  if (printed !== null && kind.holds(printed)) return [];
  return [{
    pointer,
    found: cell === null
      ? `no ${column} of ${quoteText(claim)}`
      : `${quoteText(cell)}, the ${column} of ${quoteText(claim)}`,
    allowed: kind.allowed,
    advice: "name another cell or leave the check out",
  }];
}

/** The text of a cell; null where it is empty, undefined where it cannot be looked up. */
function textOf(
  named: NamedTables,
  plan: ConsistencyPlan,
  { claim, column }: PrintedCell,
): string | null | undefined {
  const rows = findTable(named, plan.table)?.rows ?? [];
  const row = rows.find(({ values }) => `${values[plan.id]}` === claim);
  if (row === undefined || !named.isTrusted(plan.table, column)) return undefined;
  const cell = row.values[column] ?? null;
  return cell === null ? null : `${cell}`;
}

function printedOf(
  named: NamedTables,
  plan: ConsistencyPlan,
  cell: PrintedCell,
): PrintedNumber | null {
  const text = textOf(named, plan, cell);
  return typeof text === "string" ? readPrintedNumber(text) : null;
}
