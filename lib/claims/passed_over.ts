const year = "(?:19|20)\\d{2}";
const month = "(?:January|February|March|April|May|June|July|August|September|October|November|" +
  "December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?";

/** Numbers that are no results, by rule; what no rule names is a number that a claim must cover. */
export const passedOver: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  {
    what: "addresses, DOIs and numbers of registers",
    pattern:
      /https?:\/\/\S+|\bdoi:?\s*\S+|\b10\.\d{4,9}\/\S+|\S+@\S+\.\w+|\b(?:PMID|PMCID|ISBN|ISSN|ORCID|CRD|NCT|ISRCTN)[:\s]*[\dX-]+/giu,
  },
  {
    what: "citations in square brackets",
    pattern: /\[\s*\d+\s*\]|(?<!(?:CI|interval|%)[,:]?\s?)\[\s*\d+(?:\s*[-–,;]\s*\d+)+\s*\]/gu,
  },
  {
    what: "dates",
    pattern: new RegExp(
      `(?:\\b\\d{1,2}\\s+)?\\b${month}\\s+(?:\\d{1,2},\\s*)?${year}\\b|\\b${year}-\\d{2}(?:-\\d{2})?\\b|\\b\\d{1,2}/\\d{1,2}/${year}\\b`,
      "gu",
    ),
  },
  {
    what:
      'years behind a name ("Smith et al. 2019, 2020") or a word of time ("since 2019,"), and from one to another',
    pattern: new RegExp(
      `\\p{Lu}[\\p{L}'’-]+(?:\\s+et al\\.?|\\s+(?:and|&)\\s+\\p{Lu}[\\p{L}'’-]+)?,?\\s*\\(?${year}[a-z]?\\b(?:,\\s*${year}[a-z]?\\b)*\\)?(?!\\s+\\p{Ll})|` +
        `\\b${year}\\s*(?:–|-|to)\\s*${year}\\b(?!\\s+\\p{Ll})|` +
        `\\b(?:[Ii]n|[Ss]ince|until|by|[Ff]rom|[Dd]uring|before|after|through|between)\\s+${year}` +
        `(?:\\s*(?:and|to|until|–|-)\\s*${year})?(?=\\s*(?:[.,;:)]|$))`,
      "gu",
    ),
  },
  {
    what: "versions of programs and years of guidelines behind their names",
    pattern:
      /\b(?:RevMan|Review\s+Manager|Stata|SPSS|SAS|Excel|Python|JASP|metafor|netmeta|meta|EndNote|Covidence|Handbook|RoB|PRISMA|MOOSE|GRADE)\s+\d[\d.-]*/gu,
  },
  {
    what: "numbers of tables, figures, files, sections, pages, references, and versions",
    pattern:
      /\b(?:e?tables?|e?figures?|e?figs?\.?|appendix|additional\s+files?|supplements?|supplementary\s+(?:files?|materials?|data)|refs?\.?|references?|items?|steps?|sections?|box|equations?|eq\.?|chapters?|panels?|pages?|pp?\.|versions?|v\.)\s*S?\d[\d.]*(?:\s*(?:,|-|–|and|to)\s*S?\d[\d.]*(?=\W))*/giu,
  },
];

/** The text with what is passed over blotted out, each sign by one sign, so that offsets stay. */
export function blotOut(text: string): string {
  return passedOver.reduce(
    (left, { pattern }) => left.replace(pattern, (found) => "□".repeat(found.length)),
    text,
  );
}
