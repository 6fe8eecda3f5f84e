import type { RiskOfBiasTool } from "./tool_types.ts";

/** JBI checklist for cohort studies. */
export const jbiCohort: RiskOfBiasTool = {
  code: "JBI cohort",
  name: "JBI critical appraisal checklist for cohort studies",
  source: "Moola et al. 2015",
  doi: "10.1097/XEB.0000000000000064",
  domains: [
    { code: "Q1", title: "Groups alike and from one population" },
    { code: "Q2", title: "Exposure measured alike in both groups" },
    { code: "Q3", title: "Exposure measured validly" },
    { code: "Q4", title: "Confounders identified" },
    { code: "Q5", title: "Confounders dealt with" },
    { code: "Q6", title: "Free of the outcome at the start" },
    { code: "Q7", title: "Outcome measured validly" },
    { code: "Q8", title: "Follow-up stated and long enough" },
    { code: "Q9", title: "Follow-up complete, or losses explored" },
    { code: "Q10", title: "Incomplete follow-up dealt with" },
    { code: "Q11", title: "Statistical analysis" },
  ],
  judgements: ["yes", "unclear", "no", "not applicable"],
  unfavourable: ["no"],
  overall: {
    none: "JBI's overall appraisal is a decision to include a study, not a judgement of its risk",
  },
};
