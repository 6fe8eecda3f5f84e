import { measureFacts } from "../measure/measure_facts.ts";
import type { Table } from "../table/types.ts";
import { overlapUses } from "./overlap_uses.ts";
import { publishedUses } from "./published_uses.ts";
import { placesOf, type PlanState, planState, type RowState } from "./row_state.ts";
import type { CellUse } from "./types.ts";
import type { Variant } from "./variants.ts";

/**
 * What each cell does in a plan when nothing else changes. A row that two columns keep out is out of
 * reach of either; one that a single column keeps out is within reach of that one.
 */
export function cellUses(
  variant: Variant,
  tables: Readonly<Record<string, Table>>,
): readonly CellUse[] {
  const state = planState(variant.plan, tables);
  return [
    ...state.rows.flatMap((row) => usesOfRow(variant, state, row)),
    ...overlapUses(variant, state, tables),
    ...publishedUses(variant, tables),
  ];
}

function usesOfRow(variant: Variant, state: PlanState, row: RowState): readonly CellUse[] {
  const { plan, table, groupColumn } = state;
  const own = ownUnit(state, row);
  const allOfStudy = state.ids.get(row.study) ?? [];
  const isFree = (column: string) => [...row.against].every((other) => other === column);
  const use = (column: string, told: Partial<CellUse> & Pick<CellUse, "kind">): CellUse => ({
    analysis: variant.analysis,
    variant: variant.name,
    file: table.file,
    line: row.row.line,
    column,
    roles: [],
    units: own,
    groups: row.group === null ? null : [row.group],
    members: true,
    wholeRow: true,
    pooled: isPooled(state, row),
    ...told,
  });
  const merging = Boolean(plan.arms ?? plan.sumWithin);
  const uses: CellUse[] = [];
  if (!row.studyOut) {
    for (const { column, roles } of valueColumns(state, row).filter((v) => isFree(v.column))) {
      const wholeRow = row.against.size > 0 || mayBeEmpty(state, column);
      const members = wholeRow || canLoseEffect(state, row, roles);
      uses.push(use(column, { kind: "value", roles, members, wholeRow }));
    }
    for (const column of new Set((plan.where ?? []).map((condition) => condition.column))) {
      const units = plan.arms || plan.requireEach ? allOfStudy : own;
      const groups = plan.requireEach ? { groups: null } : {};
      if (isFree(column) && canFail(state, row, column)) {
        uses.push(use(column, { kind: "member", units, ...groups }));
      }
    }
    for (const column of new Set([groupColumn, ...plan.sumWithin ?? []])) {
      if (column === undefined || !isFree(column)) continue;
      const groups = column === groupColumn ? { groups: null, pooled: true } : {};
      uses.push(use(column, { kind: "group", units: allOfStudy, members: merging, ...groups }));
    }
  }
  for (const { column } of plan.requireEach ?? []) {
    if (isFree(column)) uses.push(use(column, { kind: "member", units: allOfStudy, groups: null }));
  }
  if (isFree(plan.studyId)) {
    const joins = merging || Boolean(plan.overlaps ?? plan.requireEach);
    const paired = plan.arms ? { pooled: true } : {};
    uses.push(use(plan.studyId, { kind: "identity", members: joins, ...paired }));
  }
  const texts = [
    ...[...plan.label ?? [], ...plan.show ?? [], ...plan.moderators ?? []],
    ...(plan.orderBy === undefined ? [] : [plan.orderBy]),
    ...(plan.where ?? []).flatMap(({ column, because }) => [column, ...(because ? [because] : [])]),
  ];
  const text = {
    kind: "text",
    units: [],
    groups: null,
    members: false,
    wholeRow: false,
    pooled: false,
  } as const;
  return [...uses, ...[...new Set(texts)].map((column) => use(column, text))];
}

/** Id of the unit that the row is summed into; the id that it would have where it is left out. */
function ownUnit({ plan, ids, units }: PlanState, { row, study, group }: RowState) {
  const holding = units.filter(({ source }) => source.some(({ line }) => line === row.line));
  if (plan.arms) return holding.length > 0 ? ids.get(study) ?? [] : [];
  return [group === null ? study : `${study}, ${group}`];
}

/** In a comparison of arms a row is pooled where the study has the other arm as well. */
function isPooled({ plan, rows }: PlanState, { group, study }: RowState): boolean {
  if (!plan.arms) return true;
  const { treated, control } = plan.arms.names ?? plan.arms;
  if (group !== treated && group !== control) return false;
  const other = group === treated ? control : treated;
  return rows.some((row) =>
    row.study === study && row.group === other && row.against.size === 0 && !row.studyOut
  );
}

/** Columns of counts and values that are read in this row, with the roles that they have. */
function valueColumns({ plan }: PlanState, { row, group }: RowState) {
  const { treated } = plan.arms?.names ?? plan.arms ?? {};
  const arm = group === treated ? "Treated" : "Control";
  return placesOf(plan).flatMap((place) => {
    const filled = place.findIndex(({ column }) => row.values[column] !== null);
    return place.slice(0, filled < 0 ? place.length : filled + 1).map(({ role, column }) => ({
      column,
      roles: plan.arms ? [role, `${role}${arm}`] : rolesOf(role, plan.counts ?? {}),
    }));
  });
}

/** Where non-events are counted, the total of an arm is made up of both. */
function rolesOf(role: string, columns: object): readonly string[] {
  const [, arm] = role.match(/^(?:nonE|e)vents(Treated|Control)$/) ?? [];
  return arm !== undefined && `nonEvents${arm}` in columns ? [role, `total${arm}`] : [role];
}

/** A name that only one row may have cannot become a name that is shut out, where a row has that. */
function canFail({ plan, table }: PlanState, { row, against }: RowState, column: string): boolean {
  const isUnique = table.columns.find(({ name }) => name === column)?.constraints?.unique;
  if (!isUnique || against.size > 0) return true;
  const held = new Set(
    table.rows.filter(({ line }) => line !== row.line).map(({ values }) => `${values[column]}`),
  );
  return (plan.where ?? []).some((condition) =>
    condition.column === column &&
    (condition.notIn === undefined || condition.notIn.some((name) => !held.has(`${name}`)))
  );
}

function mayBeEmpty({ table }: PlanState, column: string): boolean {
  return !table.columns.find(({ name }) => name === column)?.constraints?.required;
}

/** A count can leave a ratio without any events, or with nothing else, where the other arm is so. */
function canLoseEffect(
  { plan, units }: PlanState,
  { row }: RowState,
  roles: readonly string[],
): boolean {
  const ratio = plan.measure !== null && measureFacts[plan.measure].unit === "ratio";
  const unit = units.find(({ source }) => source.some(({ line }) => line === row.line));
  if (!ratio || !unit) return false;
  const at = { ...unit.counts, ...unit.values };
  return (["Treated", "Control"] as const).some((arm) => {
    const other = arm === "Treated" ? "Control" : "Treated";
    const isOfArm = roles.some((role) => role.endsWith(arm));
    return isOfArm && (at[`events${other}`] === 0 || at[`events${other}`] === at[`total${other}`]);
  });
}
