export { applyVocabulary } from "./apply_vocabulary.ts";
export type { VocabularyChoices } from "./apply_vocabulary.ts";
export { cohenKappa } from "./cohen_kappa.ts";
export type { Kappa } from "./cohen_kappa.ts";
export { compareAgreement } from "./compare_agreement.ts";
export type { AgreementCheck, ListedCell } from "./compare_agreement.ts";
export { compareExtractions } from "./compare_extractions.ts";
export { compareFlow } from "./compare_flow.ts";
export type { ChecklistLine, ChecklistStatus, PrismaChecklist } from "./checklist_types.ts";
export { countFlow } from "./count_flow.ts";
export { extractionLimits } from "./extraction_limits.ts";
export type { FieldLimits } from "./extraction_limits.ts";
export type {
  AgreementCount,
  CellStatus,
  ExtractionCell,
  ExtractionChoices,
  ExtractionComparison,
  Extractions,
  FieldAgreement,
  MatchChoices,
  Resolution,
  RowMatch,
  Settlement,
} from "./extraction_types.ts";
export { countStars } from "./count_stars.ts";
export type { StarCounts } from "./count_stars.ts";
export { flowBoxes } from "./flow_boxes.ts";
export type { FlowBoxesChoices } from "./flow_boxes.ts";
export type {
  CountFlowChoices,
  FlowBox,
  FlowBoxDefinition,
  FlowBoxes,
  FlowCounts,
  FlowDifference,
  FlowLaw,
  FlowLedger,
  FlowLine,
  FlowNumbers,
  FlowRow,
  FlowSource,
  FlowStage,
} from "./flow_types.ts";
export { intraclassCorrelation } from "./intraclass_correlation.ts";
export type { IntraclassCorrelation } from "./intraclass_correlation.ts";
export { limitsOfAgreement } from "./limits_of_agreement.ts";
export type {
  AgreementLimits,
  AgreementPoint,
  LimitsOfAgreement,
  ReadPair,
} from "./limits_of_agreement.ts";
export { matchRows } from "./match_rows.ts";
export { numericPairs } from "./numeric_pairs.ts";
export type { NumericPair } from "./numeric_pairs.ts";
export { overlapGroups } from "./overlap_groups.ts";
export type { OverlapGroup } from "./overlap_groups.ts";
export { prismaChecklist } from "./prisma_checklist.ts";
export { prismaItems } from "./prisma_items.ts";
export type { PrismaItem } from "./prisma_items.ts";
export { readFlow } from "./read_flow.ts";
export { reviewExtractions } from "./review_extractions.ts";
export type { ExtractionReport } from "./review_extractions.ts";
export { reviewFlow } from "./review_flow.ts";
export type { FlowReport } from "./review_flow.ts";
export { reviewRiskOfBias } from "./review_risk_of_bias.ts";
export type { RiskOfBiasReport } from "./review_risk_of_bias.ts";
export { riskOfBiasShares } from "./risk_of_bias_shares.ts";
export type { RiskOfBiasShares, WeightedStudy } from "./risk_of_bias_shares.ts";
export type { Skipped } from "./skipped.ts";
export { summariseRiskOfBias } from "./summarise_risk_of_bias.ts";
export type {
  RiskOfBias,
  RiskOfBiasCounts,
  RiskOfBiasDomain,
  RiskOfBiasJudgement,
} from "./summarise_risk_of_bias.ts";
