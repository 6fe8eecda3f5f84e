/** What is said of a stratum, where it stands beside or below its name already. */
export function reasonUnder(level: string | null, reason: string): string {
  return level !== null && reason.startsWith(`${level}: `)
    ? reason.slice(level.length + 2)
    : reason;
}
