import type { ImportedRecord } from "./record_types.ts";

/** What a screening tool wrote about a record. */
export type ScreeningDecision = Pick<ImportedRecord, "decision" | "reason" | "note">;

const undecided: ScreeningDecision = { decision: null, reason: null, note: null };

/**
 * The decision that Rayyan or Covidence keep among the notes of a record.
 *
 * Rayyan: `RAYYAN-INCLUSION: {"Ann"=>"Included", "Ben"=>"Excluded"} | RAYYAN-EXCLUSION-REASONS:
 * wrong population`. A decision stands when every reviewer made the same one; else it is left
 * open and the note says who decided what. Covidence: `Exclusion reason: Wrong outcomes;`, in
 * the export of excluded records only.
 */
export function screeningDecision(remarks: string): ScreeningDecision {
  const covidence = /^\s*Exclusion reason:\s*([^;\n]+?)\s*(?:;|\n|$)/i.exec(remarks);
  if (covidence !== null) {
    return { decision: "exclude", reason: covidence[1] ?? null, note: null };
  }
  const inclusion = /RAYYAN-INCLUSION:\s*\{([^}]*)\}/.exec(remarks)?.[1];
  if (inclusion === undefined) return undecided;
  const votes = [...inclusion.matchAll(/"([^"]*)"\s*=>\s*"([^"]*)"/g)]
    .map(([, reviewer = "", vote = ""]) => ({ reviewer, vote }));
  const reasons = /RAYYAN-EXCLUSION-REASONS:\s*([^|\n]*)/.exec(remarks)?.[1]?.trim() ?? "";
  const all = (vote: string) => votes.length > 0 && votes.every((given) => given.vote === vote);
  if (all("Included")) return { ...undecided, decision: "include" };
  const reason = reasons === "" ? null : reasons.replace(/\s*,\s*/g, ", ");
  if (all("Excluded")) return { decision: "exclude", reason, note: null };
  const said = votes.map(({ reviewer, vote }) => `${reviewer}: ${vote}`).join(", ");
  return {
    ...undecided,
    note: said === "" ? null : `no common decision (${said})` +
      (reason === null ? "" : `; reasons given: ${reason}`),
  };
}
