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
  const off = Math.abs(to.n - left);
  const way = to.n > left ? "more" : "fewer";
  const sum = `${numbered(start, " + ")}${out.length > 0 ? ` − ${numbered(out, " − ")}` : ""}`;
  return {
    law: `${named(start, " + ")}${out.length > 0 ? ` − ${named(out, " − ")}` : ""} = ${to.words}`,
    left,
    relation: "=",
    right: to.n,
    holds,
    sentence: holds
      ? `${sum} = ${to.n} ${to.words}.`
      : `${sum} leaves ${left}; the box "${to.words}" says ${to.n}, ${off} ${way}.`,
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
      ? `${larger.n} ${larger.words} are no fewer than ${smaller.n} ${smaller.words}.`
      : `${larger.n} ${larger.words} are fewer than ${smaller.n} ${smaller.words}, which cannot be.`,
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

function named(terms: readonly LawTerm[], between: string): string {
  return terms.map(({ words }) => words).join(between);
}

function numbered(terms: readonly LawTerm[], between: string): string {
  return terms.map(({ words, n }) => `${n} ${words}`).join(between);
}
