/** What an entry of deviations.json must say of a choice. */
export interface DraftedDeviation {
  readonly analysis: string;
  readonly choice: string;
  readonly registered: unknown;
  readonly inForce: unknown;
  /** @default "..." */
  readonly why?: string;
  /** @default "..." */
  readonly by?: string;
  /** @default "YYYY-MM-DD" */
  readonly date?: string;
  /** @default "after seeing the data", which claims the least */
  readonly timing?: string;
}

/** An entry of deviations.json to copy, in one line; what only a person knows is left open. */
export function draftDeviation(drafted: DraftedDeviation): string {
  const { analysis, choice, registered, inForce } = drafted;
  return JSON.stringify({
    analysis,
    kind: "changed",
    choice,
    registered: registered ?? null,
    inForce: inForce ?? null,
    why: drafted.why ?? "...",
    by: drafted.by ?? "...",
    date: drafted.date ?? "YYYY-MM-DD",
    timing: drafted.timing ?? "after seeing the data",
  });
}
