import type { CellChange } from "../analysis/with_cells.ts";
import type { Consequence } from "../analysis/consequences.ts";
import type { Review } from "../table/review_types.ts";
import type { AlarmAnswer } from "../table/recorded_types.ts";

/** Something in the data that looks like a slip. It is never mended by a program. */
export interface Alarm {
  /** Code of the tripwire, e.g. "se-as-sd". */
  readonly rule: string;
  /** Name of the resource, its file, and the line of the row. */
  readonly table: string;
  readonly file: string;
  readonly line: number;
  readonly studyId: string;
  /** Cells of the row that the alarm names. */
  readonly columns: readonly string[];
  /** What was found, as a sentence. */
  readonly found: string;
  /** Share of such alarms that are slips is high ("likely") or low ("possible"). */
  readonly suspicion: "likely" | "possible";
  /** The likely slip, mended; null where there is no one likely slip. */
  readonly mended: { readonly words: string; readonly cells: readonly CellChange[] } | null;
}

/** What a rule found in a review. */
export interface TripwireFindings {
  /** Rows that hold what the rule reads; 0 where it does not apply. */
  readonly rowsLookedAt: number;
  /** Why the rule looked at no row, as a sentence; null where it looked at some. */
  readonly reason: string | null;
  readonly alarms: readonly Alarm[];
}

/** A rule that looks for one kind of slip. */
export interface Tripwire {
  /** Code, e.g. "se-as-sd". */
  readonly code: string;
  readonly title: string;
  /** What it looks for, as a sentence. */
  readonly looksFor: string;
  /** Where the rule comes from (DOI), or "reforest" for our own. */
  readonly source: string;
  /** All alarms in the tables of a review (corrections are applied). */
  readonly check: (review: Review) => TripwireFindings;
}

/** An alarm with what it would do, and what somebody said of it. */
export interface ReportedAlarm extends Alarm {
  /** What the primary results would be if the likely slip were mended. */
  readonly consequences: readonly Consequence[];
  /** Why the consequences cannot be told though the slip can be mended; null where they are. */
  readonly notComputable: string | null;
  /** Null while nobody has answered. */
  readonly answer: AlarmAnswer | null;
}

/** What one rule did, whether or not it rang. */
export interface ReportedTripwire {
  readonly code: string;
  readonly title: string;
  readonly looksFor: string;
  readonly source: string;
  /** Whether the review holds what the rule reads. */
  readonly applied: boolean;
  /** Why it was not applied; null where it was. */
  readonly reason: string | null;
  readonly rowsLookedAt: number;
  /** Number of alarms. */
  readonly alarms: number;
}

/** All rules over all tables of a review. Stored as `results/tripwires.json`. */
export interface TripwireReport {
  readonly kind: "tripwires";
  readonly review: string;
  /** Every rule, in the order of the list. */
  readonly rules: readonly ReportedTripwire[];
  /**
   * By consequence: those that move a primary result across its decision line first, then by how
   * far they move one, then by file and line.
   */
  readonly alarms: readonly ReportedAlarm[];
  /** Alarms that nobody has answered. */
  readonly unanswered: number;
  /** Answers to alarms that no longer ring. */
  readonly stale: readonly AlarmAnswer[];
  /** Files of the review that were read, sorted. */
  readonly inputs: readonly string[];
  readonly libraryVersion: string;
}
