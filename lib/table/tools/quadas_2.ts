import type { RiskOfBiasTool } from "./tool_types.ts";

/** QUADAS-2 for studies of diagnostic accuracy. */
export const quadas2: RiskOfBiasTool = {
  code: "QUADAS-2",
  name: "QUADAS-2, studies of diagnostic accuracy",
  source: "Whiting et al. 2011",
  doi: "10.7326/0003-4819-155-8-201110180-00009",
  domains: [
    { code: "D1", title: "Patient selection", section: "Risk of bias" },
    { code: "D2", title: "Index test", section: "Risk of bias" },
    { code: "D3", title: "Reference standard", section: "Risk of bias" },
    { code: "D4", title: "Flow and timing", section: "Risk of bias" },
    { code: "A1", title: "Applicability: patient selection", section: "Applicability" },
    { code: "A2", title: "Applicability: index test", section: "Applicability" },
    { code: "A3", title: "Applicability: reference standard", section: "Applicability" },
  ],
  judgements: ["low", "unclear", "high"],
  unfavourable: ["high"],
  overall: { none: "the authors of QUADAS-2 give no overall score" },
};
