import { decoded } from "./decoded.ts";
import type { BenchEdit } from "./types.ts";

/** An edit from its value in an address; null where it is none. */
export function editFromHash(kind: BenchEdit["kind"], raw: string): BenchEdit | null {
  const parts = raw.split(":").map(decoded);
  if (parts.includes(null)) return null;
  const [table = "", ...rest] = parts as readonly string[];
  if (table === "") return null;
  if (kind === "rows") {
    const [text] = rest;
    return rest.length === 1 && text !== undefined ? { kind, table, text } : null;
  }
  const [line = "", column = "", text] = rest;
  const isPlace = rest.length === 3 && /^[1-9][0-9]{0,8}$/.test(line) && column !== "";
  return isPlace && text !== undefined ? { kind, table, line: Number(line), column, text } : null;
}
