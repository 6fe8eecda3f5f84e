import { type CountedRerun, countedRerun } from "./counted_rerun.ts";
import { groupNumbers } from "./group_numbers.ts";
import { flat } from "./items_of.ts";
import { proveNumbers } from "./prove_numbers.ts";
import { changedIds, isRounding } from "./same.ts";
import { type Tried, tryEach } from "./try_each.ts";
import type { Change, Group, Outcome, Rerun, Unit } from "./types.ts";

/** What is to be explained. */
export interface Question {
  /** Changes of one file, or of the library, each. */
  readonly parts: readonly { readonly name: string; readonly changes: readonly Change[] }[];
  readonly rerun: Rerun;
  /** Reruns at the most. */
  readonly most: number;
  /** Ids of claims, by what they name. */
  readonly claims: ReadonlyMap<string, readonly string[]>;
  /** Ids of headline results. */
  readonly headlines: ReadonlySet<string>;
  readonly tell: (line: string) => void;
}

/** What reruns say of a difference between two states. */
export interface Answer {
  readonly groups: readonly Group[];
  readonly units: readonly Unit[];
  /** What each unit alone gives; those that were not tried are absent. */
  readonly alone: Tried;
  readonly before: Outcome;
  /** Numbers that are the same. */
  readonly same: number;
  readonly reruns: number;
}

/** Every so many reruns a line tells that it goes on. */
const step = 25;

/**
 * Why numbers changed: for each a set of causes with what each of them alone gives. A state is run for
 * every value that is told; numbers with the same causes are one group.
 *
 * @throws {Error} if one of the two states does not run.
 */
export async function explainNumbers(question: Question): Promise<Answer> {
  const { parts, most, claims, headlines, tell } = question;
  const counted = countedRerun(question.rerun, (count) => {
    if (count % step === 0) tell(`  ${count} states were run`);
  });
  const changes = parts.flatMap((part) => part.changes);
  const before = await counted.rerun(new Set());
  const after = await counted.rerun(new Set(changes.map(({ id }) => id)));
  for (const [outcome, state] of [[before, "the commit"], [after, "this checkout"]] as const) {
    if (outcome.kind === "failed") {
      throw new Error(`explain: the state of ${state} does not run: ${outcome.why}`);
    }
  }
  if (before.kind === "failed" || after.kind === "failed") throw new Error("not reached");
  const changed = changedIds(before, after);
  const all = new Set([...before.numbers.keys(), ...after.numbers.keys()]);
  const count = changes.length === 1 ? "1 change" : `${changes.length} changes`;
  tell(`  ${changed.length} of ${all.size} numbers changed; ${count} may be why`);
  const units = changed.length === 0 ? [] : await unitsOf(parts, counted, before, after);
  // Half of the reruns at the most, so that there is something left to search by.
  const alone = await tryEach(units, ({ changes }) => changes, counted, most / 4);
  const others = (unit: Unit) => flat(units.filter((one) => one !== unit));
  const without = await tryEach(units, others, counted, most / 2);
  const rank = (id: string) => {
    if (claims.has(id)) return 0;
    if (headlines.has(id)) return 1;
    const [was, is] = [before.numbers.get(id), after.numbers.get(id)];
    return !was || !is ? 4 : isRounding(was, is) ? 3 : 2;
  };
  const ids = [...changed].sort((one, other) => rank(one) - rank(other));
  const leading = new Set(ids.filter((id) => rank(id) < 2));
  const found = await proveNumbers({
    ids,
    leading,
    before,
    after,
    units,
    counted,
    alone,
    without,
    most,
  });
  // What each cause alone gives is asked in any case.
  counted.limit(Infinity);
  const groups = await groupNumbers({
    found,
    before,
    after,
    claims,
    headlines,
    units,
    counted,
    alone,
  });
  return { groups, units, alone, before, same: all.size - changed.length, reruns: counted.count() };
}

/** A file whose changes move nothing stays one; the others are taken apart, but for the library. */
async function unitsOf(
  parts: Question["parts"],
  { rerun }: CountedRerun,
  before: Outcome,
  after: Outcome,
): Promise<readonly Unit[]> {
  const all = parts.flatMap(({ changes }) => changes);
  const units: Unit[] = [];
  for (const { name, changes } of parts) {
    const own = new Set(changes.map(({ id }) => id));
    const others = new Set(all.filter(({ id }) => !own.has(id)).map(({ id }) => id));
    const [single, without] = [await rerun(own), await rerun(others)];
    const runs = single.kind === "numbers" && without.kind === "numbers";
    const isIdle = runs && changedIds(before, single).length === 0 &&
      changedIds(after, without).length === 0;
    const isLibrary = changes.some(({ kind }) => kind === "module");
    if (isIdle || isLibrary || changes.length === 1) units.push({ name, changes, isIdle });
    else units.push(...changes.map((one) => ({ name: one.id, changes: [one], isIdle: false })));
  }
  return units;
}
