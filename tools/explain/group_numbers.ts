import type { CountedRerun } from "./counted_rerun.ts";
import type { ExplainedNumber } from "./prove_numbers.ts";
import { rerunLinked } from "./rerun_linked.ts";
import { isSame } from "./same.ts";
import type { Tried } from "./try_each.ts";
import type { Cause, Change, ChangedNumber, Group, Outcome, Unit } from "./types.ts";

type Numbers = Extract<Outcome, { readonly kind: "numbers" }>;

/** What was found of each number, and where to ask for what each cause alone gives. */
export interface Found {
  readonly found: ReadonlyMap<string, ExplainedNumber>;
  readonly before: Numbers;
  readonly after: Numbers;
  readonly claims: ReadonlyMap<string, readonly string[]>;
  readonly headlines: ReadonlySet<string>;
  readonly units: readonly Unit[];
  readonly counted: CountedRerun;
  readonly alone: Tried;
}

/** Numbers with the same causes together, in the order in which they were looked at. */
export async function groupNumbers(all: Found): Promise<readonly Group[]> {
  const groups = Map.groupBy(
    all.found,
    ([, { causes, proof }]) => [proof, ...causes.map(({ id }) => id).sort()].join("\n"),
  );
  const answers: Group[] = [];
  for (const members of groups.values()) {
    const [, first] = members[0] ?? [];
    if (!first) continue;
    const { causes, proof } = first;
    const tried: TriedCause[] = [];
    for (const cause of causes) tried.push(await tryAlone(cause, proof, all));
    const numbers = members.map(([id]): ChangedNumber => ({
      id,
      before: all.before.numbers.get(id) ?? null,
      after: all.after.numbers.get(id) ?? null,
      isHeadline: all.headlines.has(id),
      claims: all.claims.get(id) ?? [],
      alone: tried.map(({ numbers }) => numbers.get(id) ?? null),
    }));
    answers.push({
      causes: tried.map(({ cause }) => cause),
      proof,
      instead: instead(causes, numbers, all),
      numbers,
    });
  }
  return answers;
}

/** Other units that give every number of a group its new value alone. */
function instead(
  causes: readonly Change[],
  numbers: readonly ChangedNumber[],
  { alone }: Found,
): readonly Change[] {
  if (causes.length > 1) return [];
  return [...alone].flatMap(([{ changes: [change, ...more] }, outcome]) =>
    change && more.length === 0 && change !== causes[0] && outcome.kind === "numbers" &&
      numbers.every(({ id, after }) => isSame(outcome.numbers.get(id) ?? null, after))
      ? [change]
      : []
  );
}

interface TriedCause {
  readonly cause: Cause;
  readonly numbers: Numbers["numbers"];
}

async function tryAlone(
  cause: Change,
  proof: Group["proof"],
  { units, counted }: Found,
): Promise<TriedCause> {
  // A unit that was not taken apart has its own name.
  const unit = units.find(({ name, changes }) => name === cause.id && changes.length > 1);
  const applied = new Set((unit?.changes ?? [cause]).map(({ id }) => id));
  const modules = units.flatMap(({ changes }) => changes).filter(({ kind }) => kind === "module");
  const failed = (failure: string, along: readonly string[] = []): TriedCause => ({
    cause: { ...cause, failure, along },
    numbers: new Map(),
  });
  if (proof === "unfinished" && !counted.isKnown(applied)) return failed("not tried");
  const ids = new Set(modules.map(({ id }) => id));
  const { outcome, along } = await rerunLinked(applied, counted.rerun, ids);
  if (outcome.kind === "failed") return failed(outcome.why, along);
  return { cause: { ...cause, failure: null, along }, numbers: outcome.numbers };
}
