import type { ForestLayoutName, PlannedColumn } from "../analysis/forest_plan.ts";
import type { Journal } from "../report/number_style_types.ts";
import type { IntervalSigns } from "./forest_types.ts";
import { forestColours } from "./style.ts";

/** How a forest plot looks: columns, signs and colours. Data. */
export interface ForestLook {
  /** What it follows; none is the journal's or the program's own. */
  readonly basedOn: string;
  readonly left: readonly PlannedColumn[];
  readonly right: readonly PlannedColumn[];
  /** How numbers are written. */
  readonly numbers: Journal;
  /** Where intervals are written otherwise than by `numbers`. */
  readonly interval?: IntervalSigns;
  readonly colours: ForestColours;
  /** Print the test for the overall effect. */
  readonly overallTest: boolean;
  /** A rule below the rows as well as below the heads. */
  readonly footRule: boolean;
}

/** Colours of the marks of a forest plot. */
export interface ForestColours {
  readonly square: string;
  /** Lines of the intervals of studies. */
  readonly interval: string;
  readonly diamond: string;
  readonly diamondEdge: string;
  readonly prediction: string;
  /** Rules, the axis and the line of no effect. */
  readonly rule: string;
  readonly reference: string;
}

const brackets: IntervalSigns = { open: "[", separator: ", ", close: "]" };

/** The layouts, by name. */
export const looks: Readonly<Record<ForestLayoutName, ForestLook>> = {
  reforest: {
    basedOn: "the house's own",
    left: ["shown", "counts"],
    right: ["estimate (interval)", "weight", "risk of bias"],
    numbers: "reforest",
    colours: forestColours.reforest,
    overallTest: true,
    footRule: false,
  },
  RevMan: {
    basedOn: "published examples of Review Manager 5, and the layout RevMan5 of R meta",
    left: ["shown", "counts apart", "weight", "estimate (interval)"],
    right: ["risk of bias"],
    numbers: "cochrane",
    interval: brackets,
    colours: forestColours.RevMan,
    overallTest: true,
    footRule: true,
  },
  Cochrane: {
    basedOn: "published examples of Cochrane reviews since RevMan Web",
    left: ["shown", "counts apart", "weight", "estimate (interval)"],
    right: ["risk of bias"],
    numbers: "cochrane",
    interval: brackets,
    colours: forestColours.Cochrane,
    overallTest: true,
    footRule: true,
  },
  BMJ: {
    basedOn: "Goldenberg et al. 2021, figure 3 (doi 10.1136/bmj.m4743), and R meta's layout BMJ",
    left: ["shown", "counts"],
    right: ["weight", "estimate (interval)", "risk of bias"],
    numbers: "bmj",
    colours: forestColours.BMJ,
    overallTest: true,
    footRule: false,
  },
  JAMA: {
    basedOn: "published examples, and the layout JAMA of R meta",
    left: ["shown", "counts", "estimate (interval)"],
    right: ["weight", "risk of bias"],
    numbers: "jama",
    colours: forestColours.JAMA,
    overallTest: false,
    footRule: true,
  },
  Lancet: {
    basedOn: "published examples",
    left: ["shown", "counts"],
    right: ["weight", "estimate (interval)", "risk of bias"],
    numbers: "lancet",
    colours: forestColours.Lancet,
    overallTest: false,
    footRule: false,
  },
};
