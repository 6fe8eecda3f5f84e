import type { CountColumns, ValueColumns } from "reforest/review";
import type { DataSet } from "./types.ts";

const means: ValueColumns = {
  meanTreated: "m1",
  sdTreated: "sd1",
  totalTreated: "n1",
  meanControl: "m2",
  sdControl: "sd2",
  totalControl: "n2",
};
const metafors: ValueColumns = {
  meanTreated: "m1i",
  sdTreated: "sd1i",
  totalTreated: "n1i",
  meanControl: "m2i",
  sdControl: "sd2i",
  totalControl: "n2i",
};
const counts: CountColumns = {
  eventsTreated: "et",
  totalTreated: "nt",
  eventsControl: "ec",
  totalControl: "nc",
};
const compared = { design: "comparison", studyId: "id" } as const;
const interval = {
  quantity: "interval",
  estimate: "estimate",
  lower: "lower",
  upper: "upper",
} as const;
const limits: ValueColumns = { estimate: "estimate", lower: "lower", upper: "upper" };
const ratings = (mean: string, sd: string, total: string) =>
  ({ quantity: "mean", column: mean, sd, total, range: [1, 9] }) as const;

/** The data sets of the measurement; none has a known error. */
export const dataSets: readonly DataSet[] = [
  {
    name: "li2007",
    file: "tests/fixtures/mutation/li2007.csv",
    kind: "counts",
    use: "tuning",
    plan: { ...compared, measure: "OR", counts },
  },
  {
    name: "bcg",
    file: "data/bcg/bcg.csv",
    kind: "counts",
    use: "tuning",
    plan: {
      design: "comparison",
      studyId: "trial",
      measure: "RR",
      counts: {
        eventsTreated: "tpos",
        nonEventsTreated: "tneg",
        eventsControl: "cpos",
        nonEventsControl: "cneg",
      },
    },
  },
  {
    name: "axfors2021",
    file: "tests/fixtures/mutation/axfors2021.csv",
    kind: "counts",
    use: "held out",
    plan: { ...compared, measure: "OR", counts },
  },
  {
    name: "normand1999",
    file: "tests/fixtures/values/normand1999.csv",
    kind: "means",
    use: "tuning",
    plan: { ...compared, measure: "SMD", values: metafors },
  },
  {
    name: "curtis1998",
    file: "tests/fixtures/values/curtis1998.csv",
    kind: "means",
    use: "tuning",
    plan: { ...compared, measure: "ROM", values: metafors },
  },
  {
    name: "dagostino1998",
    file: "tests/fixtures/mutation/dagostino1998.csv",
    kind: "means",
    use: "tuning",
    plan: { ...compared, measure: "SMD", values: means },
  },
  {
    name: "gibson2002",
    file: "tests/fixtures/mutation/gibson2002.csv",
    kind: "means",
    use: "held out",
    plan: { ...compared, measure: "SMD", values: means },
  },
  {
    name: "senn2013",
    file: "tests/fixtures/mutation/senn2013.csv",
    kind: "means",
    use: "held out",
    plan: { ...compared, measure: "MD", values: means },
  },
  {
    name: "lehmann2018",
    file: "tests/fixtures/mutation/lehmann2018.csv",
    kind: "means",
    use: "held out",
    plan: { ...compared, measure: "SMD", values: means },
    quantities: [ratings("m1", "sd1", "n1"), ratings("m2", "sd2", "n2")],
  },
  {
    name: "hackshaw1998",
    file: "tests/fixtures/values/hackshaw1998.csv",
    kind: "intervals",
    use: "tuning",
    plan: {
      ...compared,
      measure: "OR",
      values: { estimate: "or", lower: "lower", upper: "upper" },
    },
  },
  {
    name: "raudenbush1985, limits",
    file: "tests/fixtures/mutation/raudenbush1985_intervals.csv",
    kind: "intervals",
    use: "tuning",
    plan: { ...compared, measure: "SMD", values: limits },
    quantities: [{ ...interval, scale: "raw", total: "total" }],
  },
  {
    name: "axfors2021, limits",
    file: "tests/fixtures/mutation/axfors2021_intervals.csv",
    kind: "intervals",
    use: "held out",
    plan: { ...compared, measure: "OR", values: limits },
    quantities: [{ ...interval, scale: "log", total: "total" }],
  },
  {
    name: "raudenbush1985",
    file: "tests/fixtures/mutation/raudenbush1985.csv",
    kind: "given",
    use: "tuning",
    plan: { ...compared, measure: "SMD", values: { yi: "yi", sei: "sei" } },
  },
  {
    name: "linde2016",
    file: "tests/fixtures/mutation/linde2016.csv",
    kind: "given",
    use: "held out",
    plan: { ...compared, measure: "OR", values: { yi: "yi", sei: "sei" } },
  },
  {
    name: "molloy2014",
    file: "tests/fixtures/values/molloy2014.csv",
    kind: "correlations",
    use: "tuning",
    plan: {
      design: "single group",
      studyId: "id",
      measure: "ZCOR",
      values: { correlation: "ri", total: "ni" },
    },
  },
  {
    name: "axfors2021, shares",
    file: "tests/fixtures/mutation/axfors2021_shares.csv",
    kind: "shares",
    use: "held out",
    plan: {
      design: "proportion",
      studyId: "id",
      measure: "PLO",
      counts: { events: "events", total: "total" },
    },
    quantities: [
      {
        quantity: "percentage",
        column: "percentage",
        of: { events: "events", total: "total" },
        decimals: 1,
      },
      {
        quantity: "mean",
        column: "mean",
        sd: "sd",
        total: "total",
        whole: true,
        decimals: 2,
        range: [0, 1],
      },
    ],
  },
];
