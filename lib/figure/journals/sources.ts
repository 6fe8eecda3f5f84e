import type { Rule, RuleSource } from "./types.ts";

const read = (title: string, address: string): RuleSource => (
  { title, address, standing: "read", checkedOn: "2026-11-22" }
);

const secondHand = (title: string, address: string): RuleSource => (
  { title, address, standing: "second hand", checkedOn: "2026-11-22" }
);

/** A rule and where it stands. */
export function rule<const T>(source: RuleSource, value: T): Rule<T> {
  return { value, source };
}

/** Nobody looked the rule up for this project. */
export const fromMemory: RuleSource = {
  title: "not looked up",
  address: null,
  standing: "from memory, unverified",
  checkedOn: null,
};

/** Pages of journals that the profiles rest on. */
export const source = {
  plosFigures: read("PLOS Medicine, Figures", "https://journals.plos.org/plosmedicine/s/figures"),
  plosPace: read(
    "PLOS figure requirements assessed by PACE",
    "http://pace.apexcovantage.com/Home/Guidelines",
  ),
  natureSpecifications: read(
    "Nature research figure guide, our specifications",
    "https://research-figure-guide.nature.com/figures/preparing-figures-our-specifications",
  ),
  naturePanels: read(
    "Nature research figure guide, building and exporting figure panels",
    "https://research-figure-guide.nature.com/figures/building-and-exporting-figure-panels",
  ),
  natureFinal: secondHand(
    "Nature, final submission",
    "https://www.nature.com/nature/for-authors/final-submission",
  ),
  bmjChecklist: read(
    "BMJ, formatting checklist",
    "https://authors.bmj.com/writing-and-formatting/formatting-checklist/",
  ),
  jamaFigures: read(
    "JAMA, technical requirements for figures",
    "https://docslib.org/doc/9782322/technical-requirements-for-figures",
  ),
  amaManual: read(
    "AMA Manual of Style, 10th edition, guidelines for preparing and submitting figures",
    "http://www.amamanualofstyle.com/view/10.1093/jama/9780195176339.001.0001/med-9780195176339-div2-114",
  ),
  lancetAuthors: read(
    "The Lancet, information for authors (2012)",
    "https://www.yumpu.com/en/document/view/6149547/information-for-authors-thelancetcom",
  ),
  lancetArtwork: secondHand(
    "The Lancet, artwork guidelines (2015)",
    "https://www.thelancet.com/pb/assets/raw/Lancet/test/artwork-guidelines-aug2015.pdf",
  ),
  cochraneFigures: read(
    "Cochrane, figures and tables",
    "http://community.cochrane.org/editorial-and-publishing-policy-resource/cochrane-review-development/figures-and-tables",
  ),
  revmanHelp: read(
    "RevMan 5 help, figures",
    "http://tech.cochrane.org/revman/download/linux_tar",
  ),
} as const;
