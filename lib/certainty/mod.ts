export type * from "./types.ts";
export { certaintyEvidence } from "./certainty_evidence.ts";
export { manuscriptResults } from "./manuscript_results.ts";
export { type InformationSizeChoices, optimalInformationSize } from "./optimal_information_size.ts";
export { rateCertainty } from "./rate_certainty.ts";
export { startingLevel } from "./starting_level.ts";
export { summaryOfFindings } from "./summary_of_findings.ts";
