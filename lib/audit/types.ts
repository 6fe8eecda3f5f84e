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
  readonly check: (review: Review) => readonly Alarm[];
}

/** An alarm with what it would do, and what somebody said of it. */
export interface ReportedAlarm extends Alarm {
  /** What the primary results would be if the likely slip were mended. */
  readonly consequences: readonly Consequence[];
  /** Null while nobody has answered. */
  readonly answer: AlarmAnswer | null;
}
