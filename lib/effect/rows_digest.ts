import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { encodeTable } from "../numeric/encode_table.ts";
import type { EffectSizeChoices } from "./types.ts";

/** SHA-256 (hex) of the ids and numbers of the rows, sorted by id, and of the choices in force. */
export function rowsDigest(
  ids: readonly string[],
  rows: readonly (readonly number[])[],
  { measure, zeroCells, increment, dropDoubleZero, formulas }: Required<EffectSizeChoices>,
): string {
  const header = `effect-sizes ${measure} ${zeroCells} ${increment} ${dropDoubleZero} ${formulas}`;
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]!));
  return bytesToHex(sha256(encodeTable(header, ids, columns)));
}
