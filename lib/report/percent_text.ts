/** A printed percentage with its sign, once: "0.96 %". */
export function percentText(text: string): string {
  return `${text.replace(/\s*%?\s*$/, "")} %`;
}
