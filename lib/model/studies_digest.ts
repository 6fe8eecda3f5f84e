import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { encodeTable } from "../numeric/encode_table.ts";

/**
 * SHA-256 (hex) of what was pooled: a header that names the method and the choices in force, the
 * ids and the columns of numbers, sorted by id. The layout of the bytes is that of encodeTable.
 */
export function studiesDigest(
  header: string,
  ids: readonly string[],
  columns: readonly ArrayLike<number>[],
): string {
  return bytesToHex(sha256(encodeTable(header, ids, columns)));
}
