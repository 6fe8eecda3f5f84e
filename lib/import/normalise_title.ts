import { decodeEntities } from "./decode_entities.ts";

/** Letters that no decomposition takes apart, and Greek ones, which databases often spell out. */
const spelt: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  ε: "epsilon",
  κ: "kappa",
  λ: "lambda",
  μ: "mu",
  σ: "sigma",
  ω: "omega",
};

/** Markup of databases, and no other angle brackets: "age <50 and >60" is text. */
const markup =
  /<\/?(?:[ibupa]|em|strong|su[bp]|sc|inf|span|italic|bold|(?:jats|mml):[a-z]+)(?:\s[^<>]*)?\/?>/gi;

/**
 * A title as it is compared: words in small letters without accents, markup and punctuation.
 *
 * An umlaut, its transliteration and its bare letter are one ("Blöd", "Bloed", "Blod"), so that
 * "ae", "oe" and "ue" lose their e everywhere. This is a key, and not for print.
 *
 * @example
 * ```ts
 * import { normaliseTitle } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(
 *   normaliseTitle("Müller&#8217;s <i>TNF-α</i> test: a trial."),
 *   normaliseTitle("MUELLER'S TNF-alpha Test - A Trial"),
 * );
 * ```
 */
export function normaliseTitle(title: string): string {
  return decodeEntities(title)
    .replace(markup, "")
    .normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[ßæœøłđðþıαβγδεκλμσω]/g, (letter) => spelt[letter] ?? letter)
    .replace(/([aou])e/g, "$1")
    .replace(/['’ʼ]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
