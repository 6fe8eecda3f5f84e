import type { AnalysisPlan } from "reforest/review";

const pooled = {
  table: "trials",
  studyId: "study",
  label: ["label"],
  orderBy: "year",
  pooling: "inverse-variance",
  model: "random",
  tau2: "REML",
  interval: "hartung-knapp-adhoc",
  prediction: "t",
  level: 0.95,
  headline: "pooled",
  moderators: ["dose"],
  decision: { threshold: "no effect", label: "no effect", why: "Simulated data." },
} as const;

const strata = { column: "stratum", minStudies: 3, tau2: "separate", overall: true } as const;

/** A plan for simulated trials with events in two arms. */
export function trialsPlan(title: string, change: Partial<AnalysisPlan> = {}): AnalysisPlan {
  return {
    ...pooled,
    ...{ id: "events", title, question: "Simulated: does the treatment prevent events?" },
    design: "comparison",
    counts: {
      ...{ eventsTreated: "events_treated", totalTreated: "total_treated" },
      ...{ eventsControl: "events_control", totalControl: "total_control" },
    },
    measure: "OR",
    subgroup: strata,
    multiverse: {
      measures: ["OR", "RR"],
      tau2: ["DL", "REML", "PM"],
      models: ["random", "common"],
    },
    ...change,
  };
}

/** A plan for simulated single groups. */
export function groupsPlan(title: string, change: Partial<AnalysisPlan> = {}): AnalysisPlan {
  return {
    ...pooled,
    ...{ id: "share", title, question: "Simulated: how often does it happen?" },
    design: "proportion",
    counts: { events: "events", total: "total" },
    measure: "PLO",
    decision: { threshold: 0.2, label: "one in five", why: "Simulated data." },
    subgroup: strata,
    multiverse: { measures: ["PLO", "PFT"], tau2: ["DL", "REML", "PM"] },
    ...change,
  };
}

/** A plan for simulated means of two arms. */
export function meansPlan(title: string): AnalysisPlan {
  return {
    ...pooled,
    ...{ id: "means", title, question: "Simulated: does the treatment lower the mean?" },
    design: "comparison",
    values: {
      ...{ meanTreated: "mean_treated", sdTreated: "sd_treated", totalTreated: "total_treated" },
      ...{ meanControl: "mean_control", sdControl: "sd_control", totalControl: "total_control" },
    },
    measure: "MD",
    subgroup: strata,
    multiverse: { measures: ["MD", "SMD"], tau2: ["DL", "REML", "PM"] },
  };
}
