import type { Review } from "../table/review_types.ts";
import type { ClaimedEffect } from "./claimed_effect.ts";
import type { ClaimSpot } from "./claim_spot.ts";
import { bearsOut, contradicted, isSignificant, span, whyNot } from "./judge_direction.ts";
import { readDirections } from "./read_directions.ts";
import type { SaidWord, SideNames } from "./said_word.ts";
import { statementScope } from "./statement_scope.ts";

/** What the words around a claim say, held against its effect. */
export interface SaidJudgement {
  readonly contradictions: readonly string[];
  /** Words that cannot be judged, and directions that are no more than the estimate's. */
  readonly unjudged: readonly string[];
}

/** Words of the clause to which a claim belongs. */
export function wordsAround(
  spot: ClaimSpot,
  own: readonly ClaimSpot[],
  names: SideNames,
): readonly SaidWord[] {
  const { paragraph, span: claim } = spot;
  const beside = own.filter((other) => other.paragraph === paragraph).map((other) => other.span);
  const { text, subject, why } = statementScope(paragraph.text, claim, beside);
  const words = readDirections(text, names, subject);
  return why === null
    ? words
    : words.map((word) => ({ ...word, says: null, why: word.why ?? why }));
}

/**
 * Holds words against interval and P. What is said of the direction is held against the estimate; that
 * the interval includes no effect is told where the text does not say so.
 *
 * @param place Where the words stand, for messages; empty for the claim's own text.
 */
export function judgeSaid(
  words: readonly SaidWord[],
  effect: ClaimedEffect,
  place: string,
): SaidJudgement {
  const isMild = words.some(({ says }) => says === "not significant");
  const judged = words.map(({ text, says, why }) => {
    const named = `"${text}"${place}`;
    const answer = says === null ? null : bearsOut(says, effect);
    if (says === null || answer === null) {
      return { unjudged: `${named} is not judged: ${why ?? whyNot(effect)}.` };
    }
    if (!answer) return { contradiction: contradicted(named, effect) };
    const isWide = (says === "lower" || says === "higher") && !isMild &&
      isSignificant(effect) === false && effect.interval !== null;
    return isWide
      ? {
        unjudged: `${named} is said of an interval that includes no effect: ${
          span(effect.interval)
        }.`,
      }
      : {};
  });
  const unique = (list: readonly string[]) => [...new Set(list)];
  return {
    contradictions: unique(judged.flatMap(({ contradiction }) => contradiction ?? [])),
    unjudged: unique(judged.flatMap(({ unjudged }) => unjudged ?? [])),
  };
}

/** How the protocol calls the two sides of an analysis. */
export function sideNames({ protocol }: Review, id: string): SideNames {
  const { arms } = protocol.analyses.find((plan) => plan.id === id) ?? {};
  const { favours, names = {} } = protocol.figures?.[id]?.forest ?? {};
  const codes = arms ? [arms.treated, arms.names?.treated, names[arms.treated]] : [];
  const others = arms ? [arms.control, arms.names?.control, names[arms.control]] : [];
  const small = (list: readonly (string | undefined)[]) =>
    list.flatMap((name) => name === undefined ? [] : [name.toLowerCase()]);
  const side = (text: string | undefined) =>
    text?.toLowerCase().replace(/^favou?rs\s+(?:the\s+)?/, "") ?? null;
  return {
    treated: small([names.Treated, ...codes]),
    control: small([names.Control, ...others]),
    left: side(favours?.left),
    right: side(favours?.right),
  };
}
