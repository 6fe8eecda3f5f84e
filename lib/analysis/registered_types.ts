import type { PrimaryResult } from "./primary_types.ts";

/** A choice that is another than registered, as `deviations.json` has it. */
export interface ChoiceDifference {
  /** Property of the analysis in protocol.json, e.g. "interval". */
  readonly choice: string;
  /** Null where it is left to the default. */
  readonly registered: unknown;
  readonly inForce: unknown;
  readonly why: string;
  /** ISO 8601. */
  readonly date: string;
  readonly timing: "before seeing the data" | "after seeing the data";
}

/** What a registered analysis says under the choices that were registered, all of them together. */
export interface RegisteredChoice {
  readonly differences: readonly ChoiceDifference[];
  readonly registered: readonly PrimaryResult[];
  readonly inForce: readonly PrimaryResult[];
}
