import { DataProblems } from "../table/data_problems.ts";

/**
 * The result of a "what if", or in words why it has none: values of two readers that were never
 * meant to stand together (events of one, total of the other) may be counts that no group can have,
 * and exchanged codes may give a study two rows where an analysis allows one.
 */
export function ifComputable<T>(
  compute: () => T,
): { readonly value: T; readonly reason: null } | {
  readonly value: null;
  readonly reason: string;
} {
  try {
    return { value: compute(), reason: null };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { value: null, reason: `not computable: ${error.message}` };
  }
}

/**
 * The effects and analyses refuse their input by RangeError and Error, and values that no study can
 * have by DataProblems; other kinds are faults.
 */
function isRefusal(error: unknown): error is Error {
  return error instanceof RangeError || error instanceof DataProblems ||
    (error instanceof Error && error.name === "Error");
}
