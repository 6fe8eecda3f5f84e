import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Protocol } from "../analysis/protocol.ts";
import { canonicalJson } from "./canonical_json.ts";

/**
 * The seal of a protocol: SHA-256 (hexadecimal) of the canonical JSON of its analyses. Written into
 * `registration.sealed` of protocol.json on the day of the registration, it tells ever after
 * whether an analysis was edited since. The layout of the file and the order of properties do not
 * matter; the order of the analyses does.
 *
 * @example
 * ```ts
 * import { sealOf } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const { protocol } = await loadReview("bcg");
 * assert.match(sealOf(protocol), /^[0-9a-f]{64}$/);
 * assert.notEqual(sealOf({ analyses: [] }), sealOf(protocol));
 * ```
 */
export function sealOf({ analyses }: Pick<Protocol, "analyses">): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(analyses))));
}
