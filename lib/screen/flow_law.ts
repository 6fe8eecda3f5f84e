import type { FlowLaw } from "./flow_types.ts";

/** A count in a law, with its words. */
export interface LawTerm {
  readonly words: string;
  readonly n: number;
}

/** What flows on: what came in, less what left. */
export interface Flowing {
  readonly start: readonly LawTerm[];
  readonly out: readonly LawTerm[];
}

/** The law that what came in, less what left, is what a box says. */
export function balanceLaw({ start, out }: Flowing, to: LawTerm): FlowLaw {
  const left = total(start) - total(out);
  const holds = left === to.n;
  const off = `${Math.abs(to.n - left)} ${to.n > left ? "more" : "fewer"}`;
  const sum = joined({ start, out }, numbered);
  return {
    law: `${joined({ start, out }, ({ words }) => words)} = ${to.words}`,
    left,
    relation: "=",
    right: to.n,
    holds,
    sentence: holds
      ? `${sum} = ${numbered(to)}.`
      : start.length === 1 && out.length === 0
      ? `${sum}, but ${numbered(to)}: ${off}.`
      : `${sum} ${out.length > 0 ? "leaves" : "makes"} ${left}; the box "${to.words}" says ` +
        `${to.n}, ${off}.`,
  };
}

/** The law that one count is at least as large as another. */
export function atLeastLaw(larger: LawTerm, smaller: LawTerm): FlowLaw {
  const holds = larger.n >= smaller.n;
  return {
    law: `${larger.words} ≥ ${smaller.words}`,
    left: larger.n,
    relation: "≥",
    right: smaller.n,
    holds,
    sentence: holds
      ? `${numbered(larger)} are no fewer than ${numbered(smaller)}.`
      : `${numbered(larger)} are fewer than ${numbered(smaller)}, which cannot be.`,
  };
}

/** A law that lacks a count. */
export function openLaw(law: string, relation: FlowLaw["relation"], missing: string): FlowLaw {
  return {
    law,
    left: null,
    relation,
    right: null,
    holds: null,
    sentence: `This cannot be checked: ${missing}.`,
  };
}

function total(terms: readonly LawTerm[]): number {
  return terms.reduce((sum, { n }) => sum + n, 0);
}

function numbered({ words, n }: LawTerm): string {
  return `${words} (${n})`;
}

function joined({ start, out }: Flowing, print: (term: LawTerm) => string): string {
  const sum = start.map(print).join(" + ");
  return [sum, ...out.map(print)].join(" − ");
}
