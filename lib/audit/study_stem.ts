/**
 * The part of a study's name that is left when what tells apart its arms or reports is taken away:
 * what follows the year ("Smith 2001a", "Smith 2001 (10 mg)"), else a letter or number at the end
 * ("Santini-2").
 */
export function studyStem(name: string): string {
  const upToYear = /^.*?\b(?:18|19|20)\d{2}/.exec(name)?.[0];
  if (upToYear !== undefined) return upToYear.toLowerCase();
  const stem = name.replace(/[\s_.,-]*(?:\([^)]*\)|[a-z]|\d{1,2})$/i, "");
  // A name of one letter or one short number is all there is.
  return (stem === "" || !/[\s_.,()-]|\d[a-z]$/i.test(name) ? name : stem).toLowerCase();
}
