/** A number rounded to so many significant digits, as a report prints it. */
export function printed(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** Two neighbouring digits of a number exchanged, by chance; null where all are the same. */
export function digitsExchanged(value: number, random: () => number): number | null {
  const text = `${Math.abs(value)}`;
  const places = [...text].flatMap((digit, i) => {
    const next = text[i + 1];
    const differ = next !== undefined && /\d/.test(digit) && /\d/.test(next) && digit !== next;
    return differ ? [i] : [];
  });
  const place = one(places, random);
  if (place === null) return null;
  const exchanged = text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2);
  return Math.sign(value) * Number(exchanged);
}

/** One of several, by chance; null of none. */
export function one<T>(all: readonly T[], random: () => number): T | null {
  return all[Math.floor(random() * all.length)] ?? null;
}
