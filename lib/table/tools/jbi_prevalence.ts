import type { RiskOfBiasTool } from "./tool_types.ts";

/** JBI checklist for studies of prevalence. */
export const jbiPrevalence: RiskOfBiasTool = {
  code: "JBI prevalence",
  name: "JBI critical appraisal checklist for studies of prevalence",
  source: "Munn et al. 2015",
  doi: "10.1097/XEB.0000000000000054",
  domains: [
    { code: "Q1", title: "Sample frame" },
    { code: "Q2", title: "Way of sampling" },
    { code: "Q3", title: "Sample size" },
    { code: "Q4", title: "Subjects and setting described" },
    { code: "Q5", title: "Sample covered by the analysis" },
    { code: "Q6", title: "Condition identified by valid methods" },
    { code: "Q7", title: "Condition measured alike in all" },
    { code: "Q8", title: "Statistical analysis" },
    { code: "Q9", title: "Response rate" },
  ],
  judgements: ["yes", "unclear", "no", "not applicable"],
  unfavourable: ["no"],
  overall: {
    none: "JBI's overall appraisal is a decision to include a study, not a judgement of its risk",
  },
};
