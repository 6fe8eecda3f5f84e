import { type JournalProfile, journals } from "reforest/figure";

/** The profile of a journal by its name, or what is wrong with the name. */
export function journalNamed(
  tool: string,
  name: string | null,
): JournalProfile | { readonly problem: string } {
  const profiles: Readonly<Record<string, JournalProfile>> = journals;
  const profile = name !== null && Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  return profile ?? {
    problem: `${tool}: found ${name === null ? "no journal" : `journal "${name}"`}; allowed: ` +
      `${Object.keys(journals).join(", ")}; as in make ${tool} JOURNAL=plos`,
  };
}
