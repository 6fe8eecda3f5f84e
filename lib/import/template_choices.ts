/** A choice of protocol.json, for the README of a review to fill in. */
export interface TemplateChoice {
  /** JSON Pointer into protocol.json; its value in the template is the default. */
  readonly pointer: string;
  readonly says: string;
  /** Where the choice is argued. */
  readonly source: string;
}

const doi = (words: string, id: string) => `${words}, https://doi.org/${id}`;
const prisma = (item: string) => doi(`PRISMA 2020 item ${item}`, "10.1136/bmj.n71");
const handbook = (chapter: number) =>
  doi(`Cochrane Handbook, chapter ${chapter}`, `10.1002/9781119536604.ch${chapter}`);

/** Every choice of the template, in the order of protocol.json; a kind has those it needs. */
export const templateChoices: readonly TemplateChoice[] = [
  {
    pointer: "/registration/status",
    says: '"registered" with register, identifier and date; what is done otherwise later stands ' +
      "in deviations.json",
    source: prisma("24"),
  },
  {
    pointer: "/warnings",
    says: "sentences that a reader must be told every time",
    source: prisma("23"),
  },
  {
    pointer: "/studies/characteristics",
    says: "the columns of the table of characteristics, in order",
    source: prisma("17"),
  },
  {
    pointer: "/flow",
    says: '"records": the table of all records; "counts": a table of boxes; or "reason"',
    source: prisma("16"),
  },
  {
    pointer: "/extraction",
    says: '"pairs": tables of two extractions and their consensus; or "reason"',
    source: handbook(5),
  },
  {
    pointer: "/riskOfBias",
    says: 'table, tool and domains of the judgements; or "reason"',
    source: doi("RoB 2", "10.1136/bmj.l4898"),
  },
  {
    pointer: "/analyses/0/design",
    says:
      '"comparison" of two groups, "proportion" or "single group", or "listing" (nothing pooled)',
    source: handbook(6),
  },
  {
    pointer: "/analyses/0/measure",
    says: "what is pooled, by metafor's codes: OR, RR, RD of two groups; MD, SMD of means; PLO " +
      "(logit), PFT of proportions (Freeman-Tukey can mislead: Schwarzer 2019, " +
      "https://doi.org/10.1002/jrsm.1348); for effects as given GEN, or HR, OR, RR where the " +
      "column holds natural logarithms of these",
    source: handbook(6),
  },
  {
    pointer: "/analyses/0/zeroCells",
    says: 'which studies have `increment` added: "only0" those with an empty cell, "all", ' +
      '"if0all", "treatment-arm", "none"',
    source: doi("Sweeting 2004", "10.1002/sim.1761"),
  },
  {
    pointer: "/analyses/0/increment",
    says: "what is added to each cell of such a study; Mantel-Haenszel needs it nowhere",
    source: doi("Sweeting 2004", "10.1002/sim.1761"),
  },
  {
    pointer: "/analyses/0/pooling",
    says: '"inverse-variance"; "mantel-haenszel" or "peto" for counts of two groups, both with ' +
      '`model` "common"; "none"',
    source: handbook(10),
  },
  {
    pointer: "/analyses/0/model",
    says: '"random": effects differ between studies; "common": one effect in all',
    source: doi("Borenstein 2010", "10.1002/jrsm.12"),
  },
  {
    pointer: "/analyses/0/tau2",
    says: "estimator of the variance between studies: REML, PM, DL and others",
    source: doi("Veroniki 2016", "10.1002/jrsm.1164"),
  },
  {
    pointer: "/analyses/0/interval",
    says: '"hartung-knapp-adhoc": t with k - 1 and a variance never below that of "wald"; ' +
      '"hartung-knapp", "wald", "kenward-roger", "profile-likelihood" and others',
    source: doi("Röver 2015", "10.1186/s12874-015-0091-1"),
  },
  {
    pointer: "/analyses/0/prediction",
    says: 'interval of the effect in a new study: "t" with k - 1, others, or "none"',
    source: doi("Higgins 2009", "10.1111/j.1467-985X.2008.00552.x"),
  },
  {
    pointer: "/analyses/0/level",
    says: "level of all intervals",
    source: prisma("20b"),
  },
  {
    pointer: "/analyses/0/headline",
    says: 'what a reader sees first: "pooled", "crude" sums, or "none"',
    source: prisma("20b"),
  },
  {
    pointer: "/analyses/0/decision/threshold",
    says:
      'what separates one conclusion from another: "no effect", or a number on the scale that ' +
      "is printed, with its `label` and `why`",
    source: doi("Hultcrantz 2017", "10.1016/j.jclinepi.2017.05.006"),
  },
];
