import type { Measure } from "../effect/types.ts";
import type { MeasureFamily, Program, ProgramAnalysis, ProgramDefaults } from "./program_types.ts";

type Settings = Omit<ProgramDefaults, "kind" | "program" | "family" | "analyses"> & {
  readonly analyses: Readonly<Record<MeasureFamily, readonly ProgramAnalysis[]>>;
};

const documented = "documented settings, not verified against the program";

const ratios: readonly Measure[] = ["OR", "RR", "DOR"];

function common(method: ProgramAnalysis["method"], byDefault = true): ProgramAnalysis {
  return {
    title: "common effect",
    byDefault,
    method,
    pooling: { model: "common" },
    predictionByDefault: false,
  };
}

function random(
  pooling: ProgramAnalysis["pooling"],
  more: Partial<ProgramAnalysis> = {},
): ProgramAnalysis {
  return {
    title: "random effects",
    byDefault: true,
    method: "inverse-variance",
    pooling,
    predictionByDefault: false,
    ...more,
  };
}

/** The same analyses for all data. */
function everywhere(...analyses: readonly ProgramAnalysis[]): Settings["analyses"] {
  return { "two-by-two": analyses, proportion: analyses, other: analyses };
}

const asMetafor = {
  formulas: "metafor",
  zeroCells: "only0",
  increment: 0.5,
  dropDoubleZero: [],
} as const;

const rMeta = { tau2: "REML", interval: "wald", prediction: "classic-t" } as const;

/** Settings of the programs by name; what is not verified says so. */
export const programDefaults: Readonly<Record<Program, Settings>> = {
  reforest: {
    name: "reforest",
    analyses: everywhere(random({}, { predictionByDefault: true })),
    effects: asMetafor,
    i2: "tau2",
    qAbout: "inverse-variance",
    verified: true,
    statement: "the defaults of this library",
    sources: ["https://doi.org/10.1186/1471-2288-14-25", "https://doi.org/10.1002/sim.7411"],
  },
  meta8: {
    name: "R meta 8",
    analyses: {
      "two-by-two": [common("mantel-haenszel"), random(rMeta)],
      proportion: [common("binomial-normal"), random(rMeta, { method: "binomial-normal" })],
      other: [common("inverse-variance"), random(rMeta)],
    },
    effects: {
      formulas: "meta8",
      zeroCells: "only0",
      increment: 0.5,
      dropDoubleZero: ratios,
    },
    i2: "Q",
    qAbout: "inverse-variance",
    verified: true,
    statement: "inverse variance and binomial-normal models verified against R meta 8.4-0; " +
      "Mantel-Haenszel with its increment against metafor",
    sources: [
      "https://cran.r-project.org/package=meta",
      "https://doi.org/10.1136/ebmental-2019-300117",
    ],
  },
  metafor: {
    name: "metafor 5",
    analyses: everywhere(random({ tau2: "REML", interval: "wald", prediction: "wald" })),
    effects: asMetafor,
    i2: "tau2",
    qAbout: "inverse-variance",
    verified: true,
    statement: "verified against metafor 5.1-12",
    sources: ["https://doi.org/10.18637/jss.v036.i03"],
  },
  revman: {
    name: "RevMan (2025)",
    analyses: {
      "two-by-two": [
        random({ tau2: "REML", interval: "hartung-knapp", prediction: "none" }),
        common("mantel-haenszel", false),
      ],
      proportion: [],
      other: [
        random({ tau2: "REML", interval: "hartung-knapp", prediction: "none" }),
        common("inverse-variance", false),
      ],
    },
    effects: { ...asMetafor, dropDoubleZero: ratios },
    i2: "tau2",
    qAbout: "mantel-haenszel",
    verified: false,
    statement: `${documented}; the prediction interval that it gives on request is left out`,
    sources: [
      "https://methods.cochrane.org/methods-cochrane/random-effects-meta-analysis-methods-intervention-reviews",
      "https://community.cochrane.org/news/embracing-new-random-effects-methods-systematic-reviews-interventions",
    ],
  },
  revman5: {
    name: "RevMan 5",
    analyses: {
      "two-by-two": [
        common("mantel-haenszel"),
        random({ tau2: "DL", interval: "wald", prediction: "none" }, {
          byDefault: false,
          method: "mantel-haenszel-random",
        }),
      ],
      proportion: [],
      other: [
        common("inverse-variance"),
        random({ tau2: "DL", interval: "wald", prediction: "none" }, { byDefault: false }),
      ],
    },
    effects: { ...asMetafor, dropDoubleZero: ratios },
    i2: "Q",
    qAbout: "mantel-haenszel",
    verified: false,
    statement: `${documented}; its SMD has an approximate correction, here it is exact`,
    sources: [
      "https://doi.org/10.1002/9781119536604.ch10",
      "https://training.cochrane.org/handbook/current/statistical-methods-revman5",
    ],
  },
  stata: {
    name: "Stata meta",
    analyses: everywhere(
      random({
        tau2: "REML",
        interval: "wald",
        prediction: "higgins-thompson-spiegelhalter",
      }),
    ),
    effects: asMetafor,
    i2: "tau2",
    qAbout: "inverse-variance",
    verified: false,
    statement: documented,
    sources: [
      "https://www.stata.com/manuals/metametaesize.pdf",
      "https://www.stata.com/manuals/metametasummarize.pdf",
    ],
  },
};
