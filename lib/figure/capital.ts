/** A name with a capital at its start; a code with capitals of its own, such as mEMR, stays. */
export function capital(name: string): string {
  const first = name.split(" ")[0] ?? "";
  return /[A-Z]/.test(first) ? name : name.replace(/^./u, (letter) => letter.toUpperCase());
}
