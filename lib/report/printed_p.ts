/** A P value as it is printed, with its name: "P = 0.003", "P < 0.001". */
export function printedP(text: string): string {
  return /^[<>≤≥=]/.test(text) ? `P ${text}` : `P = ${text}`;
}
