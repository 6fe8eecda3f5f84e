/**
 * A name from the data as a part of an id: letters, digits, hyphens and "_" stay, a space becomes
 * "_", all else its code point ("≤ 10 mm" is "~2264_10_mm").
 */
export function idPart(name: string): string {
  return [...name.normalize("NFC")].map((sign) => {
    if (/[\p{L}\p{M}\p{N}_-]/u.test(sign)) return sign;
    return sign === " " ? "_" : `~${sign.codePointAt(0)?.toString(16).toUpperCase()}`;
  }).join("");
}

/** Words that follow the id of an analysis; a stratum of such a name is told apart from them. */
const words = new Set([
  ...["estimate", "lower", "upper", "prediction-lower", "prediction-upper", "level", "k", "p"],
  ...["q", "q-df", "q-p", "i2", "i2-lower", "i2-upper", "i2-tau2", "increment", "min-studies"],
  ...["tau2", "tau2-lower", "tau2-upper", "events", "n", "crude", "crude-lower", "crude-upper"],
  ...["crude-level", "crude-k", "crude-test", "between", "dependent", "explained", "mixed-model"],
  ...["registered", "sensitivity", "risk-difference", "study", "one-arm", "weight"],
  ...["leave-one-out", "small-study", "multiverse", "certainty"],
]);

/** Id of a stratum of an analysis; null is the analysis itself. */
export function stratumId(analysis: string, stratum: string | null): string {
  if (stratum === null) return analysis;
  const part = idPart(stratum);
  return `${analysis}.${words.has(part) ? `stratum-${part}` : part}`;
}
