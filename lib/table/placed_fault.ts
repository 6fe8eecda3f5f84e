import type { DataProblem } from "./types.ts";

/** A fault at a place in a JSON file, before file and line are known. */
export type PlacedFault = Required<
  Pick<DataProblem, "pointer" | "found" | "allowed" | "advice">
>;
