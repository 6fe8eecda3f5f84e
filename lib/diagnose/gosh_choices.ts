import { tau2Estimators } from "../model/tau2_estimators.ts";
import { wordsOf } from "./gosh_members.ts";
import type { GoshChoices, GoshChoicesInForce } from "./gosh_types.ts";

/** All subsets of 20 studies but the empty one are fewer than this. */
const usualSubsets = 2 ** 20;
const mostSubsets = 10_000_000;
/** A quarter of a gigabyte for who is in which subset. */
const mostWords = 2 ** 26;

function refuse(what: string, found: unknown, allowed: string): never {
  throw new RangeError(`gosh: ${what}: found ${found}; allowed: ${allowed}; change it`);
}

/** Fills in the defaults of goshSubsets, and refuses what it cannot do. */
export function goshChoices(
  { model = "random", tau2 = "DL", subsets = usualSubsets, seed = "reforest" }: GoshChoices,
  k: number,
): GoshChoicesInForce {
  if (k < 2) refuse("studies", k, "two or more");
  if (model !== "random" && model !== "common") refuse("model", model, "random, common");
  const estimators = Object.keys(tau2Estimators).filter((name) => name !== "GENQ");
  if (!estimators.includes(tau2)) refuse("tau2", tau2, estimators.join(", "));
  if (!(Number.isSafeInteger(subsets) && subsets >= 1 && subsets <= mostSubsets)) {
    refuse("subsets", subsets, `a whole number from 1 to ${mostSubsets}`);
  }
  if (subsets * wordsOf(k) > mostWords) {
    refuse(
      "subsets",
      `${subsets} of ${k} studies`,
      `${Math.floor(mostWords / wordsOf(k))} or fewer`,
    );
  }
  const complete = 2 ** k - 1 <= subsets;
  return {
    model,
    tau2: model === "common" ? null : tau2,
    subsets: complete ? 2 ** k - 1 : subsets,
    seed: complete ? null : seed,
  };
}
