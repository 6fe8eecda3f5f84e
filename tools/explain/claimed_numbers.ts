import Papa from "papaparse";

/**
 * Ids of claims by the number that they name, as `claims.csv` has them. The file is not judged here:
 * a rerun does that.
 */
export function claimedNumbers(
  claims: Uint8Array | undefined,
): ReadonlyMap<string, readonly string[]> {
  const text = new TextDecoder().decode(claims);
  const { data } = Papa.parse<Readonly<Record<string, string>>>(text, { header: true });
  const found = new Map<string, string[]>();
  for (const { id = "", quantities = "" } of data) {
    for (const quantity of new Set(quantities.split(";").map((part) => part.trim()))) {
      if (quantity === "" || quantity === "-") continue;
      found.set(quantity, [...found.get(quantity) ?? [], id]);
    }
  }
  return found;
}
