import type { NumberStyle } from "./number_style_types.ts";

/** Sets one P value of the house, "P = 0.012" or "< 0.001" without a name, as a journal writes it. */
export function setP(text: string, style: NumberStyle): string {
  const { symbol, spaces, leadingZero } = style.p;
  const marked = text.replace(/^P(?= )/, symbol).replace(".", style.decimal);
  const short = leadingZero ? marked : marked.replace(/(?<!\d)0(?=[.·])/, "");
  return spaces ? short : short.replace(/ ?([=<>≤≥]) /, "$1");
}
