import { hashKeys } from "./hash_keys.ts";
import type { BenchEdit, BenchSetting } from "./types.ts";

/**
 * A setting as the fragment of an address (without "#"): percent-encoded key=value pairs in one
 * order, so that the same setting has one address. `settingFromHash` reads it back.
 *
 * Studies left out are parted by commas; an edited cell is `cell=table:line:column:text`, pasted
 * rows are `rows=table:text`.
 *
 * @param setting Any setting; its studies are sorted.
 *
 * @example
 * ```ts
 * import { settingToHash } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const hash = settingToHash({
 *   analysis: "complete-response",
 *   without: ["Rodriguez 2003"],
 *   tau2: "DL",
 * });
 * assert.equal(hash, "analysis=complete-response&without=Rodriguez%202003&tau2=DL");
 * ```
 */
export function settingToHash(setting: BenchSetting): string {
  return [
    ...hashKeys.flatMap((key) => {
      const value = setting[key];
      const parts = (Array.isArray(value) ? [...new Set(value)].sort() : [value])
        .flatMap((part) => part === undefined ? [] : encoded(`${part}`));
      return parts.length === 0 ? [] : [`${key}=${parts.join(",")}`];
    }),
    ...(setting.edits ?? []).map(editToHash),
  ].join("&");
}

function editToHash(edit: BenchEdit): string {
  const parts = edit.kind === "cell"
    ? [edit.table, `${edit.line}`, edit.column, edit.text]
    : [edit.table, edit.text];
  return `${edit.kind}=${parts.map(encoded).join(":")}`;
}

/** Half of a surrogate pair, which no address can hold, becomes U+FFFD. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
