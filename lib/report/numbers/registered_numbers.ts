import type { AnalysisResult } from "../../analysis/types.ts";
import { count } from "./formats.ts";
import { stratumId } from "./id_part.ts";
import { numbersBelow } from "./number_at.ts";
import { reportedNumbers } from "./pooled_numbers.ts";
import type { NamedNumber, NumberSource } from "./types.ts";

/** What the analysis says under the choices that were registered, where others are in force. */
export function registeredNumbers(
  source: NumberSource,
  { id, registeredChoice }: AnalysisResult,
): readonly NamedNumber[] {
  return (registeredChoice?.registered ?? []).flatMap(({ stratum, reported }, index) => {
    const prefix = stratumId(`${id}.registered`, stratum);
    const base = ["registeredChoice", "registered", index];
    return [
      ...numbersBelow(source, prefix, base, { k: [["k"], count] }),
      ...(reported ? reportedNumbers(source, prefix, [...base, "reported"], reported) : []),
    ];
  });
}
