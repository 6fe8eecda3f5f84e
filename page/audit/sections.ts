import type { Route } from "../types.ts";
import { cellSection } from "./cell_section.ts";
import { certaintySection } from "./certainty_section.ts";
import { changesSection } from "./changes_section.ts";
import { claimsSection } from "./claims_section.ts";
import { dataSection } from "./data_section.ts";
import { figuresSection } from "./figures_section.ts";
import { flowSection } from "./flow_section.ts";
import { notebooksSection } from "./notebooks_section.ts";
import { numberSection } from "./number_section.ts";
import { numbersSection } from "./numbers_section.ts";
import { resultsSection } from "./results_section.ts";
import { riskOfBiasSection } from "./risk_of_bias_section.ts";
import type { Section } from "./section.ts";
import { startSection } from "./start_section.ts";
import { studiesSection } from "./studies_section.ts";
import { tablesSection } from "./tables_section.ts";
import { tripwiresSection } from "./tripwires_section.ts";
import { verificationSection } from "./verification_section.ts";
import { witnessesSection } from "./witnesses_section.ts";

/** Parts of the audit, in the order in which a reviewer would take them. */
export const sections: readonly [Section, ...Section[]] = [
  startSection,
  flowSection,
  studiesSection,
  resultsSection,
  riskOfBiasSection,
  certaintySection,
  claimsSection,
  tripwiresSection,
  changesSection,
  witnessesSection,
  dataSection,
  numbersSection,
  figuresSection,
  tablesSection,
  notebooksSection,
  verificationSection,
  numberSection,
  cellSection,
];

/** The section of a route of the audit; where there is none of this name, the start. */
export function sectionOf({ path }: Route): Section {
  return sections.find(({ id }) => id === path[0]) ?? sections[0];
}
