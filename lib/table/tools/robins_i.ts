import type { RiskOfBiasTool } from "./tool_types.ts";

/** ROBINS-I for non-randomised studies of interventions. */
export const robinsI: RiskOfBiasTool = {
  code: "ROBINS-I",
  name: "ROBINS-I, risk of bias in non-randomised studies of interventions",
  source: "Sterne et al. 2016; Cochrane Handbook, section 25.3",
  doi: "10.1136/bmj.i4919",
  domains: [
    { code: "D1", title: "Confounding" },
    { code: "D2", title: "Selection of participants" },
    { code: "D3", title: "Classification of interventions" },
    { code: "D4", title: "Deviations from intended interventions" },
    { code: "D5", title: "Missing data" },
    { code: "D6", title: "Measurement of outcomes" },
    { code: "D7", title: "Selection of the reported result" },
  ],
  judgements: ["low", "moderate", "serious", "critical", "no information"],
  unfavourable: ["serious", "critical"],
  overall: {
    rules: [
      { judgement: "low", every: ["low"], words: "every domain is low" },
      {
        judgement: "moderate",
        every: ["low", "moderate"],
        words: "every domain is low or moderate",
      },
      {
        judgement: "serious",
        every: ["low", "moderate", "serious", "no information"],
        words: "no domain is critical",
      },
      { judgement: "critical", words: "a domain is critical" },
      {
        judgement: "no information",
        every: ["low", "moderate", "no information"],
        some: ["no information"],
        words: "no domain is serious or critical and one has no information",
      },
    ],
  },
};
