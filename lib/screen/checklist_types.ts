/** Who answers an item. */
export type ChecklistStatus =
  | "answered by the outputs"
  /** The outputs have facts for it; the rest is for the authors to say, and is not done. */
  | "answered in part by the outputs"
  /** The authors say where it is answered. */
  | "answered by the authors"
  | "not applicable"
  /** Only the authors can say, and have not yet. Never the same as done. */
  | "to be answered by the authors";

/** One line of the checklist. */
export interface ChecklistLine {
  /** Number of PRISMA 2020, e.g. "13a". */
  readonly item: string;
  readonly section: string;
  /** What the item asks for, in short words of our own. */
  readonly topic: string;
  readonly status: ChecklistStatus;
  /** Where, or why not; what is missing, where the authors have to answer. */
  readonly where: string;
}

/** Answer of `prismaChecklist`. */
export interface PrismaChecklist {
  readonly kind: "prisma-checklist";
  readonly lines: readonly ChecklistLine[];
}
