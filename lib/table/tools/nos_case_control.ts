import type { RiskOfBiasTool } from "./tool_types.ts";

/** Newcastle-Ottawa scale for case-control studies. */
export const nosCaseControl: RiskOfBiasTool = {
  code: "NOS case-control",
  name: "Newcastle-Ottawa scale for case-control studies",
  source: "Wells et al., Ottawa Hospital Research Institute",
  doi: null,
  domains: [
    { code: "S1", title: "Case definition", section: "Selection" },
    { code: "S2", title: "Representative cases", section: "Selection" },
    { code: "S3", title: "Selection of controls", section: "Selection" },
    { code: "S4", title: "Definition of controls", section: "Selection" },
    {
      code: "C1",
      title: "Comparability by design or analysis",
      section: "Comparability",
      judgements: ["2", "1", "0"],
    },
    { code: "E1", title: "Ascertainment of exposure", section: "Exposure" },
    { code: "E2", title: "Same method for cases and controls", section: "Exposure" },
    { code: "E3", title: "Non-response rate", section: "Exposure" },
  ],
  judgements: ["1", "0"],
  unfavourable: ["0"],
  overall: {
    none: "the authors of the scale count stars in each section and give no threshold for the sum",
  },
};
