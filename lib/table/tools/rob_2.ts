import type { RiskOfBiasTool } from "./tool_types.ts";

/** RoB 2 for randomised trials. */
export const rob2: RiskOfBiasTool = {
  code: "RoB 2",
  name: "RoB 2, risk of bias in randomised trials",
  source: "Sterne et al. 2019; Cochrane Handbook, section 8.2.4",
  doi: "10.1136/bmj.l4898",
  domains: [
    { code: "D1", title: "Randomisation process" },
    { code: "D2", title: "Deviations from intended interventions" },
    { code: "D3", title: "Missing outcome data" },
    { code: "D4", title: "Measurement of the outcome" },
    { code: "D5", title: "Selection of the reported result" },
  ],
  judgements: ["low", "some concerns", "high"],
  unfavourable: ["high"],
  overall: {
    rules: [
      { judgement: "low", every: ["low"], words: "every domain is low" },
      {
        judgement: "some concerns",
        every: ["low", "some concerns"],
        words: "no domain is high",
      },
      // Some concerns in several domains may add up to a high risk, by the assessor's judgement.
      { judgement: "high", words: "a domain is high, or several have some concerns" },
    ],
  },
};
