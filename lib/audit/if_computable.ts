/**
 * The result of a "what if", or in words why it has none: values of two readers that were never
 * meant to stand together (events of one, total of the other) may be counts that no group can have.
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
    if (!(error instanceof RangeError)) throw error;
    return { value: null, reason: `not computable: ${error.message}` };
  }
}
