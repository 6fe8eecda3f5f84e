import type { IntervalStyle, Journal, NumberStyle, PStyle } from "./number_style_types.ts";

const words: IntervalStyle = {
  separator: " to ",
  label: " CI ",
  brackets: "()",
  percent: "both",
};
const plain: PStyle = {
  symbol: "P",
  italic: false,
  spaces: true,
  leadingZero: true,
  digits: "two decimals",
  smallest: 0.001,
};
const thin = "\u2009";

/**
 * How journals write numbers, by name. No style is official: each says in `basis` what it follows.
 * What a copy editor of the journal asks for goes before it.
 *
 * @example
 * ```ts
 * import { numberStyles, setNumbers } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const text = "1.47 (95 % CI 0.67 to 3.20; P = 0.012)";
 * assert.equal(setNumbers(text, numberStyles.lancet), "1·47 (95% CI 0·67–3·20; p=0·012)");
 * ```
 */
export const numberStyles: Readonly<Record<Journal, NumberStyle>> = {
  reforest: {
    journal: "reforest",
    title: "reforest",
    decimal: ".",
    minus: "−",
    percent: " %",
    thousands: thin,
    interval: words,
    p: plain,
    basis: "House style: SI spacing; P values after the SAMPL guidelines " +
      "(https://doi.org/10.1016/j.ijnurstu.2014.09.006).",
  },
  wjg: {
    journal: "wjg",
    title: "World Journal of Gastroenterology",
    decimal: ".",
    minus: "-",
    percent: "%",
    thousands: thin,
    interval: { separator: "-", label: "CI: ", brackets: "()", percent: "both" },
    p: { ...plain, italic: true },
    basis: "As published articles print them; from memory, not verified.",
  },
  plos: {
    journal: "plos",
    title: "PLOS",
    decimal: ".",
    minus: "−",
    percent: "%",
    thousands: ",",
    interval: { separator: ", ", label: " CI ", brackets: "[]", percent: "both" },
    p: { ...plain, symbol: "p" },
    basis:
      "What editors of PLOS Medicine ask for in published letters of decision (commas between " +
      "bounds, P exact down to 0.001); from memory, not verified.",
  },
  nature: {
    journal: "nature",
    title: "Nature",
    decimal: ".",
    minus: "−",
    percent: "%",
    thousands: ",",
    interval: { separator: "–", label: " CI ", brackets: "()", percent: "both" },
    p: { ...plain, italic: true },
    basis: "As published articles print them; from memory, not verified.",
  },
  bmj: {
    journal: "bmj",
    title: "BMJ",
    decimal: ".",
    minus: "−",
    percent: "%",
    thousands: thin,
    interval: words,
    p: { ...plain, spaces: false },
    basis: "As published articles print them (bounds joined by words, P=0.04); from memory, not " +
      "verified.",
  },
  jama: {
    journal: "jama",
    title: "JAMA",
    decimal: ".",
    minus: "−",
    percent: "%",
    thousands: thin,
    interval: { separator: "-", label: " CI, ", brackets: "()", percent: "both" },
    p: { ...plain, italic: true, leadingZero: false },
    basis: "AMA Manual of Style: P without leading zero, two decimals, three below .01 and where " +
      "rounding would cross .05, limits <.001 and >.99 (seen as quoted by JMIR Publications, " +
      "Guidelines for Reporting Statistics); the rest as published articles print it, from " +
      "memory, not verified.",
  },
  lancet: {
    journal: "lancet",
    title: "The Lancet",
    decimal: "·",
    minus: "−",
    percent: "%",
    thousands: thin,
    interval: { separator: "–", label: " CI ", brackets: "()", percent: "once" },
    p: {
      symbol: "p",
      italic: false,
      spaces: false,
      leadingZero: true,
      digits: "two significant digits",
      smallest: 0.0001,
    },
    basis: "Formatting guidelines for authors (raised decimal points; p to two significant " +
      "figures, below 0·0001 as p<0·0001); from memory, not verified.",
  },
  cochrane: {
    journal: "cochrane",
    title: "Cochrane",
    decimal: ".",
    minus: "−",
    percent: "%",
    thousands: ",",
    interval: words,
    p: plain,
    basis: "Cochrane Style Manual, Statistical and mathematical presentation (full stops, spaces " +
      "around signs, I² = 20%, P < 0.001; seen); separators of thousands and bounds as published " +
      "reviews print them, from memory.",
  },
};
