/** Nouns that are larger or smaller, and are no effect. */
const nouns =
  "limit|bound|end\\b|border|tail|quartile|tertile|part\\b|third|half|limb|leg\\b|extremit|" +
  "gastrointestinal|gi\\b|rect|abdom|respiratory|urinary|back\\b|body|income|middle|latitude|altitude|" +
  "quality|certainty|confidence|order|level|dos|grade|stage|age\\b|bmi\\b|educat|precision|imprecision|" +
  "weight|threshold|sample|stud|trial|risk\\s+of\\s+bias|bias|heterogene|inconsisten|power\\b|uncertaint|" +
  "varia|tau|evidence|interest|attention|numbers?\\s+of\\s+(?:stud|trial|report)";
const comparatives = "lower|higher|smaller|larger|greater|less|more|fewer";
const participles = "(?:reduc|increas|decreas|lower|elevat)(?:e[sd]?|ed|ing)";
const methods = "models?|methods?|estimators?|subgroups?|strata|analyses|studies|trials|designs?|" +
  "centres?|centers?|regions?|continents?";
const people =
  "patients|people|participants|those|individuals|persons|subjects|women|men|children|" +
  "adults|infants|groups?|studies|trials|areas|regions|countries|populations?|cases|lesions";
const spread =
  "heterogene\\p{L}*|asymmetr\\p{L}*|inconsisten\\p{L}*|publication\\s+bias|small-study|" +
  "interactions?|egger\\p{L}*|begg\\p{L}*|meta-regression|funnel|moderators?|subgroups?|strata|trends?";

/** Phrases with words of direction or significance that say nothing of where an effect lies. */
const phrases: readonly RegExp[] = [
  `\\b(?:upper|${comparatives})(?:\\s+(?:and|or)\\s+(?:lower|upper|higher))?(?:\\s+\\d+\\s?%)?\\s+` +
  `(?:(?:confidence|prediction|credible|overall|methodological|statistical)\\s+)?(?:${nouns})\\p{L}*`,
  `\\b${participles}\\s+(?:(?:the|their|our|a|an|overall|statistical)\\s+)*(?:[\\p{L}-]+\\s+)?(?:${nouns})\\p{L}*`,
  `\\b(?:reduction|increase|decrease)s?\\s+(?:in|of)\\s+(?:(?:the|their|a|overall|statistical)\\s+)*(?:${nouns})\\p{L}*`,
  "\\b(?:certainty|quality|confidence|precision|heterogeneity|power|uncertainty|bias)\\s+" +
  "(?:(?:of|in)\\s+(?:\\p{L}+\\s+){1,3})?(?:(?:was|were|is|are|became|remained)\\s+)?(?:\\p{L}+\\s+){0,2}?" +
  `(?:${comparatives}|${participles})\\b`,
  "\\bdos(?:e|age)\\s+(?:reduction|increase|escalation)s?",
  `\\b(?:${comparatives}|reduced|increased|decreased|elevated)-\\p{L}+`,
  `\\b(?:${comparatives})\\s+than\\s+(?:or\\s+equal\\s+to\\s+)?[\\d.·<>≤≥]+`,
  `\\bor\\s+(?:${comparatives})\\b|\\bmore\\s+or\\s+less\\b|\\bno\\s+(?:${comparatives})\\s+than\\b`,
  `\\b(?:${people})\\s+(?:\\p{L}+\\s+){0,2}?(?:at|with|of|having)\\s+(?:an?\\s+|the\\s+)?` +
  `(?:${comparatives}|${participles})\\s+(?:\\p{L}+\\s+)?\\p{L}+`,
  "\\bclinical(?:ly)?\\s+(?:and\\s+\\p{L}+\\s+|\\p{L}+ly\\s+)?significan\\p{L}+",
  "\\b(?:significance|alpha)\\s+(?:level|threshold)s?|\\blevels?\\s+of\\s+(?:statistical\\s+)?significance",
  "\\b(?:considered|regarded\\s+as|defined\\s+as|deemed|declared|indicat\\p{L}+|denot\\p{L}+)\\s+" +
  "(?:to\\s+be\\s+)?(?:as\\s+)?(?:statistical(?:ly)?\\s+)?significan\\p{L}+",
  "\\bsignificance\\s+(?:was|is)\\s+(?:set|defined|assumed|considered|declared|accepted)",
  `\\b(?:(?:not?|non|without|any)[-\\s]+)?(?:statistical(?:ly)?\\s+)?significan(?:t|ce|tly)(?:\\s+\\p{L}+){0,2}?\\s+(?:${spread}|amount|number|proportion)\\b`,
  `\\b(?:${spread}|tests?\\s+(?:for|of))\\b[^;,()]{0,80}?(?:significan\\p{L}+|\\bdiffer\\p{L}*)`,
  `\\bdiffer\\p{L}*\\s+(?:\\p{L}+\\s+){0,2}?(?:between|across|by|among)\\s+(?:[\\p{L}-]+\\s+){0,4}?(?:${methods})\\b`,
  `\\b(?:no|not)\\s+(?:\\p{L}+\\s+){0,3}?differ\\p{L}*\\s+(?:between|across|by|among)\\s+(?:[\\p{L}-]+\\s+){0,4}?(?:${methods})\\b`,
  "\\b(?:results?|estimates?|findings?|conclusions?|odds\\s+ratios?|models?)\\b[^;,()]{0,40}?" +
  "\\b(?:differ\\p{L}*|chang\\p{L}+)(?:\\s+significantly)?",
  "\\bsignificantly\\s+(?:alter|chang|affect|influenc|modif|differ)\\p{L}*\\s+(?:the\\s+)?" +
  "(?:\\p{L}+\\s+){0,2}?(?:results?|estimates?|findings?|conclusions?|ors?|rrs?|odds\\s+ratios?|effects?)\\b",
  "\\b(?:values?|lines?|points?)\\s+of\\s+no\\s+(?:effect|difference)|\\bno\\s+(?:effect|difference)\\s+(?:is|at|=)",
].map((source) => new RegExp(source, "giu"));

/**
 * A text with the phrases blotted out, each sign by one sign, that use words of direction or
 * significance for something else than the effect: "lower limit", "higher certainty", "patients at
 * increased risk", "fewer than 5", "no significant heterogeneity", "clinically significant".
 */
export function blotOutOthers(text: string): string {
  return phrases.reduce((left, phrase) => left.replace(phrase, blot), text);
}

/** As many marks as signs. */
export function blot(text: string): string {
  return "□".repeat(text.length);
}
