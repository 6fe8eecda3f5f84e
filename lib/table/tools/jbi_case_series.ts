import type { RiskOfBiasTool } from "./tool_types.ts";

/** JBI checklist for case series. */
export const jbiCaseSeries: RiskOfBiasTool = {
  code: "JBI case series",
  name: "JBI critical appraisal checklist for case series",
  source: "Munn et al. 2020",
  doi: "10.11124/JBISRIR-D-19-00099",
  domains: [
    { code: "Q1", title: "Clear criteria for inclusion" },
    { code: "Q2", title: "Condition measured alike in all" },
    { code: "Q3", title: "Condition identified by valid methods" },
    { code: "Q4", title: "Consecutive inclusion" },
    { code: "Q5", title: "Complete inclusion" },
    { code: "Q6", title: "Demographics reported" },
    { code: "Q7", title: "Clinical information reported" },
    { code: "Q8", title: "Outcomes or follow-up reported" },
    { code: "Q9", title: "Site reported" },
    { code: "Q10", title: "Statistical analysis" },
  ],
  judgements: ["yes", "unclear", "no", "not applicable"],
  unfavourable: ["no"],
  overall: {
    none: "JBI's overall appraisal is a decision to include a study, not a judgement of its risk",
  },
};
