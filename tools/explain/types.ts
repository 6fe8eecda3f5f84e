/** Ids of changes that a rerun takes over from the new state; all others stay as they were. */
export type Applied = ReadonlySet<string>;

/** What a change is a change of. */
export type ChangeKind =
  | "cell"
  | "row"
  | "column"
  | "order"
  | "choice"
  | "entry"
  | "file"
  | "module"
  | "packages"
  | "deno";

/** The least difference between the two states that can be taken over alone. */
export interface Change {
  /** Unique among all changes, e.g. "bcg.csv: trial 1, tpos". */
  readonly id: string;
  readonly kind: ChangeKind;
  /** Path from the folder of the review, or from the root for modules and packages. */
  readonly file: string;
  /** Place in the file, as people say it. */
  readonly place: string;
  /** Null where it was absent. */
  readonly before: string | null;
  /** Null where it is gone. */
  readonly after: string | null;
}

/** The changes between two states of one thing, and the thing with some of them. */
export interface Difference<T> {
  readonly changes: readonly Change[];
  readonly compose: (applied: Applied) => T;
}

/** A number as a rerun has it; text is null where that library prints none of its own. */
export interface Printed {
  readonly value: number;
  readonly text: string | null;
}

/** What one rerun gave. */
export type Outcome =
  | { readonly kind: "numbers"; readonly numbers: ReadonlyMap<string, Printed> }
  /** Why it did not run to its end. */
  | { readonly kind: "failed"; readonly why: string };

/** Runs the old state with some changes. */
export type Rerun = (applied: Applied) => Promise<Outcome>;

/** Changes that are tried together: one, or all of a file that together move nothing. */
export interface Unit {
  readonly name: string;
  readonly changes: readonly Change[];
  /** Whether together they move nothing, neither alone nor where all else has changed. */
  readonly isIdle: boolean;
}

/** How sure it is that no smaller set of changes gives the new value. */
export type Proof =
  /** Every smaller set was tried, and gives another value. */
  | "smallest"
  /** Every smaller set lacks what the new state has another value without; no change was seen to undo others. */
  | "smallest-unless-undone"
  /** Without any one of them the value is another, or there is none; and with still others it is another again. */
  | "undone"
  /** Without any one of them the value is another, or there is none; not every smaller set was tried. */
  | "minimal"
  /** The reruns were spent before the search ended. */
  | "unfinished";

/** A number that is not what it was. */
export interface ChangedNumber {
  readonly id: string;
  readonly before: Printed | null;
  readonly after: Printed | null;
  readonly isHeadline: boolean;
  /** Ids in claims.csv. */
  readonly claims: readonly string[];
  /** What each cause of its group alone gives; null where there is no value, or no such state. */
  readonly alone: readonly (Printed | null)[];
}

/** A change that numbers cannot be explained without. */
export interface Cause extends Change {
  /** Why the old state with this change alone does not run; null where it does. */
  readonly failure: string | null;
  /** Modules that come along where it is alone, since it does not link without them. */
  readonly along: readonly string[];
}

/** Numbers that changed for the same reasons. */
export interface Group {
  readonly causes: readonly Cause[];
  readonly proof: Proof;
  /** Other single causes, each of which alone gives the new value of every number as well. */
  readonly instead: readonly Change[];
  readonly numbers: readonly ChangedNumber[];
}

/** Why the numbers of a review are not what they were. */
export interface Explanation {
  readonly kind: "explanation";
  readonly review: string;
  /** The commit, in words. */
  readonly from: string;
  readonly to: string;
  readonly groups: readonly Group[];
  /** Changes that are in no group, in words, a line each. */
  readonly idle: readonly string[];
  /** Numbers that are the same. */
  readonly same: number;
  readonly reruns: number;
  readonly notes: readonly string[];
}
