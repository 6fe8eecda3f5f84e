import * as rf from "reforest/review";
import type { CellValue } from "reforest";
import type { NamedNumber, Review } from "reforest/review";
import { mayJoin, mayReorder, mayVanish, reaches } from "../../lib/lineage/reaches.ts";
import { cellKey } from "../../lib/lineage/trail_of.ts";
import { perturbations, type Perturbed } from "./perturbations.ts";
import type { Bench } from "./bench.ts";
import { reasonFor, type Trial } from "./reasons.ts";
import { numbersOf, perturbed } from "./rerun.ts";

/** An edge that no perturbation realised. */
export interface Unrealised {
  readonly cell: Perturbed;
  readonly number: string;
  /** Null where no reason holds: then the lineage claims too much. */
  readonly reason: string | null;
  readonly values: readonly CellValue[];
}

/** A change that the lineage did not predict. */
export interface Unpredicted {
  readonly cell: Perturbed;
  readonly value: CellValue;
  readonly number: string;
}

/** What one experiment found. */
export interface Found {
  readonly cells: number;
  readonly reruns: number;
  readonly edges: number;
  readonly unrealised: readonly Unrealised[];
  readonly unpredicted: readonly Unpredicted[];
  /** Cells without any value that leaves the tables valid. */
  readonly fixed: readonly Perturbed[];
}

/** Changes each cell in turn, and holds what changes against what the lineage predicts. */
export function experiment(bench: Bench, cells: readonly Perturbed[]): Found {
  const parts = cells.map((cell) => changeOne(bench, cell));
  return {
    cells: cells.length,
    reruns: parts.reduce((sum, { reruns }) => sum + reruns, 0),
    edges: parts.reduce((sum, { edges }) => sum + edges, 0),
    unrealised: parts.flatMap(({ unrealised }) => unrealised),
    unpredicted: parts.flatMap(({ unpredicted }) => unpredicted),
    fixed: parts.flatMap(({ fixed }) => fixed),
  };
}

function changeOne(bench: Bench, cell: Perturbed): Found {
  const { review, trail, usesOf, before, readers } = bench;
  const uses = usesOf.get(cellKey(cell)) ?? [];
  const ids = readers.get(cell.file) ?? [];
  const baseline = trail.numbers.filter(({ id }) =>
    ids.includes(trail.scopes.get(id)?.analysis ?? "")
  );
  const reached = (number: Pick<NamedNumber, "id">, how: typeof reaches) => {
    const scope = trail.scopes.get(number.id);
    return Boolean(scope) && uses.some((use) => how(use, scope!));
  };
  const predicted = new Map(
    baseline.filter((number) => reached(number, reaches)).map((number) => [number.id, number]),
  );
  const vanishing = new Set(
    baseline.filter((number) => reached(number, mayVanish)).map(({ id }) => id),
  );
  // A row that comes in brings numbers that were not there.
  const opened = new Set(
    uses.filter(({ kind }) => kind !== "text").map(({ analysis }) => analysis),
  );
  const open = new Map(predicted);
  const unpredicted: Unpredicted[] = [];
  const trials: Trial[] = [];
  for (const value of perturbations(review, cell, rf.plansInForce(review))) {
    if (trials.length > 0 && open.size === 0) break;
    const changed = perturbed(review, cell, value);
    const after = rerun(changed, ids);
    if (after === null) continue;
    trials.push({ value, review: changed, after });
    for (const { id } of baseline) {
      const now = after.get(id);
      if (Object.is(now, before.get(id))) continue;
      open.delete(id);
      if (predicted.has(id) || (now === undefined && vanishing.has(id))) continue;
      if (reached({ id }, mayJoin)) continue;
      if (isRounding(before.get(id), now) && reached({ id }, mayReorder)) continue;
      unpredicted.push({ cell, value, number: id });
    }
    for (const id of after.keys()) {
      const analysis = id.split(".")[0] ?? "";
      if (!before.has(id) && !opened.has(analysis)) unpredicted.push({ cell, value, number: id });
    }
  }
  const isFixed = trials.length === 0;
  return {
    cells: 1,
    reruns: trials.length,
    edges: isFixed ? 0 : predicted.size,
    unrealised: isFixed ? [] : [...open.values()].map((number) => {
      const scope = trail.scopes.get(number.id)!;
      const edge = {
        number,
        scope,
        uses: uses.filter((use) => reaches(use, scope)),
        trials,
        bench,
      };
      const values = trials.map(({ value }) => value);
      return { cell, number: number.id, reason: reasonFor(edge), values };
    }),
    unpredicted,
    fixed: isFixed ? [cell] : [],
  };
}

/** A sum of the same terms in another order; fits that iterate carry the difference further. */
function isRounding(before: number | undefined, now: number | undefined): boolean {
  if (before === undefined || now === undefined) return false;
  return Math.abs(now - before) <= 1e-9 * Math.max(Math.abs(before), Math.abs(now));
}

/** Null where the analyses refuse the tables: two rows of one study, say. */
function rerun(review: Review, ids: readonly string[]): ReadonlyMap<string, number> | null {
  try {
    return numbersOf(review, ids);
  } catch {
    return null;
  }
}
