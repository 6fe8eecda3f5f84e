import type { CountedRerun } from "./counted_rerun.ts";
import { itemsOf } from "./items_of.ts";
import { probeOf } from "./probe_of.ts";
import { proveSmallest } from "./prove_smallest.ts";
import { searchCauses } from "./search_causes.ts";
import type { Tried } from "./try_each.ts";
import { isUndone, trySmaller } from "./try_smaller.ts";
import type { Change, Outcome, Proof, Unit } from "./types.ts";

type Numbers = Extract<Outcome, { readonly kind: "numbers" }>;

/** Numbers that changed, and what was run so far. */
export interface OpenNumbers {
  /** The first are looked at first. */
  readonly ids: readonly string[];
  /** Those that are followed into the library even where they are there at one end only. */
  readonly leading: ReadonlySet<string>;
  readonly before: Numbers;
  readonly after: Numbers;
  readonly units: readonly Unit[];
  readonly counted: CountedRerun;
  readonly alone: Tried;
  readonly without: Tried;
  /** Reruns at the most. */
  readonly most: number;
}

/** Why a number changed. */
export interface ExplainedNumber {
  readonly causes: readonly Change[];
  readonly proof: Proof;
}

/**
 * For each number a set of changes that gives its new value, as small as can be found, and how sure that
 * is. When all have one, up to half of the reruns goes into trying smaller sets.
 */
export async function proveNumbers(open: OpenNumbers): Promise<Map<string, ExplainedNumber>> {
  const { ids, leading, before, after, units, counted, alone, without, most } = open;
  const space = { units, counted, alone, without, known: [] as (readonly Unit[])[] };
  const share = () => counted.limit(counted.count() + Math.max(0, (most - counted.count()) / 2));
  const found = [];
  for (const id of ids) {
    const [was, is] = [before, after].map(({ numbers }) => numbers.get(id) ?? null);
    const probe = probeOf(id, was ?? null, is ?? null, counted);
    // Names that a library brings or gives up are many, and seldom the question.
    const takesApart = Boolean(was && is) || leading.has(id);
    // One number that is hard to explain leaves half of the reruns to the others.
    share();
    const { causes, isMinimal } = await searchCauses(probe, space, takesApart);
    space.known.push(causes);
    found.push({ id, probe, items: itemsOf(units, takesApart), causes, isMinimal });
  }
  const proved = [];
  for (const { causes, ...number } of found) {
    const { items, probe, isMinimal } = number;
    share();
    const least = isMinimal
      ? await proveSmallest(causes, items, probe, counted)
      : { causes, isSmallest: false };
    proved.push({ ...number, ...least });
  }
  counted.limit(Math.min(most, counted.count() + most / 2));
  const answers = new Map<string, ExplainedNumber>();
  const affordable = { sets: most / 4, libraries: most / 40 };
  for (const { id, causes, probe, items, isMinimal, isSmallest } of proved) {
    const tried = isMinimal
      ? await trySmaller(causes, items, probe, affordable)
      : { causes, isEach: false };
    const proof = !isMinimal
      ? "unfinished"
      : tried.causes.some(({ isIdle, changes }) => !isIdle && changes.length > 1)
      ? "minimal"
      : tried.isEach
      ? "smallest"
      : await isUndone(tried.causes, probe, counted, alone)
      ? "undone"
      : isSmallest
      ? "smallest-unless-undone"
      : "minimal";
    answers.set(id, { causes: tried.causes.map(asChange), proof });
  }
  return answers;
}

/** A unit that is not taken apart, as one cause. */
function asChange({ name, changes }: Unit): Change {
  const [first] = changes;
  if (first && changes.length === 1) return first;
  const kind = first?.kind ?? "file";
  const place = `${changes.length} ${kind === "module" ? "modules" : "changes"} together`;
  return { id: name, kind, file: name, place, before: null, after: null };
}
