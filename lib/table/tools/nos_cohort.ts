import type { RiskOfBiasTool } from "./tool_types.ts";

/** Newcastle-Ottawa scale for cohort studies. */
export const nosCohort: RiskOfBiasTool = {
  code: "NOS cohort",
  name: "Newcastle-Ottawa scale for cohort studies",
  source: "Wells et al., Ottawa Hospital Research Institute",
  doi: null,
  domains: [
    { code: "S1", title: "Representative exposed cohort", section: "Selection" },
    { code: "S2", title: "Selection of the non-exposed cohort", section: "Selection" },
    { code: "S3", title: "Ascertainment of exposure", section: "Selection" },
    { code: "S4", title: "Outcome absent at the start", section: "Selection" },
    {
      code: "C1",
      title: "Comparability by design or analysis",
      section: "Comparability",
      judgements: ["2", "1", "0"],
    },
    { code: "O1", title: "Assessment of outcome", section: "Outcome" },
    { code: "O2", title: "Length of follow-up", section: "Outcome" },
    { code: "O3", title: "Completeness of follow-up", section: "Outcome" },
  ],
  judgements: ["1", "0"],
  unfavourable: ["0"],
  overall: {
    none: "the authors of the scale count stars in each section and give no threshold for the sum",
  },
};
