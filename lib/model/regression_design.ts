import type {
  DesignColumn,
  DesignVariable,
  ModeratorTerm,
  RegressionStudy,
} from "./regression_types.ts";

/** A term by the names of its variables, each once, in the order written. */
export type NamedTerm = readonly string[];

interface Asked {
  readonly name: string;
  readonly factor: boolean;
  readonly reference?: string;
}

function partsOf(term: ModeratorTerm): readonly Asked[] {
  if (typeof term === "string") return [{ name: term, factor: false }];
  if ("interaction" in term) return term.interaction.flatMap(partsOf);
  const { factor: name, reference } = term;
  return [{ name, factor: true, ...(reference === undefined ? {} : { reference }) }];
}

/** Terms by their names, main effects before interactions (as R orders them), each once. */
export function namedTerms(terms: readonly ModeratorTerm[]): readonly NamedTerm[] {
  const named = terms.map((term) => [...new Set(partsOf(term).map(({ name }) => name))]);
  const seen = new Set<string>();
  return named.filter((names) => {
    const key = keyOf(names);
    return seen.has(key) ? false : (seen.add(key), true);
  }).sort((first, second) => first.length - second.length);
}

function keyOf(names: NamedTerm): string {
  return JSON.stringify([...names].sort((a, b) => a < b ? -1 : a > b ? 1 : 0));
}

/** The variables of the terms, with the levels of factors among the studies in use. */
export function designVariables(
  terms: readonly ModeratorTerm[],
  studies: readonly RegressionStudy[],
  caller: string,
): readonly DesignVariable[] {
  const asked = terms.flatMap(partsOf);
  return [...new Set(asked.map(({ name }) => name))].map((name) => {
    const values = studies.map(({ moderators }) => moderators[name]);
    const numbers = values.filter((value) => typeof value === "number").length;
    const mine = asked.filter((part) => part.name === name);
    const forced = mine.some(({ factor }) => factor);
    if (!forced && numbers === values.length) return { name, levels: null };
    if (!forced && numbers > 0) {
      throw new RangeError(
        `${caller}: moderator "${name}": found numbers and texts; allowed: one of them; ` +
          "correct the column, or ask for { factor }",
      );
    }
    const levels = [...new Set(values.map(String))].sort((a, b) => a < b ? -1 : a > b ? 1 : 0);
    // Numbers that serve as levels are sorted as numbers.
    if (numbers === values.length) levels.sort((a, b) => Number(a) - Number(b));
    const reference = mine.find((part) => part.reference !== undefined)?.reference ?? levels[0]!;
    if (!levels.includes(reference)) {
      throw new RangeError(
        `${caller}: moderator "${name}": reference: found "${reference}"; allowed: ` +
          `${levels.join(", ")}`,
      );
    }
    return { name, levels: [reference, ...levels.filter((level) => level !== reference)] };
  });
}

/**
 * Columns of the design matrix. A factor is coded by contrasts with its reference where the term
 * without that factor is in the model too, and by all its levels where it is not (the rule of
 * Chambers and Hastie 1992, Statistical Models in S, section 2.3.2, that R follows).
 */
export function designColumns(
  terms: readonly NamedTerm[],
  variables: readonly DesignVariable[],
  intercept: boolean,
): readonly DesignColumn[] {
  const columns: DesignColumn[] = intercept
    ? [{ name: "intercept", term: "intercept", parts: [] }]
    : [];
  const present = new Set(terms.map(keyOf));
  if (intercept) present.add(keyOf([]));
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  // Without an intercept R codes the first factor that stands alone in full, and no other.
  for (const names of terms) {
    const codings = names.map((name) => {
      const levels = byName.get(name)?.levels ?? null;
      if (levels === null) return [{ variable: name, level: null }];
      const margin = names.filter((other) => other !== name);
      const contrasts = present.has(keyOf(margin));
      return (contrasts ? levels.slice(1) : levels).map((level) => ({ variable: name, level }));
    });
    if (names.length === 1 && codings[0]?.[0]?.level != null) present.add(keyOf([]));
    let products: DesignColumn["parts"][] = [[]];
    // The first factor varies fastest.
    for (const coding of codings.toReversed()) {
      products = products.flatMap((rest) => coding.map((part) => [part, ...rest]));
    }
    for (const parts of products) {
      const name = parts.map(({ variable, level }) =>
        level === null ? variable : `${variable}=${level}`
      );
      columns.push({ name: name.join(":"), term: names.join(":"), parts });
    }
  }
  return columns;
}

/** Value of a column for one set of moderators, each by `valueOf`. */
export function columnValue(
  { parts }: DesignColumn,
  valueOf: (variable: string, level: string | null) => number,
): number {
  let product = 1;
  for (const { variable, level } of parts) product *= valueOf(variable, level);
  return product;
}
