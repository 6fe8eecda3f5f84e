import { SimpleField } from "docx";
import type { NumberStyle } from "../report/number_style_types.ts";
import { setNumber } from "../report/numbers/set_number.ts";
import type { NamedNumber } from "../report/numbers/types.ts";

/** Named numbers as custom properties of a Word file, by their ids. */
export function numberProperties(
  numbers: readonly NamedNumber[],
  style: NumberStyle,
): { name: string; value: string }[] {
  return numbers.map((number) => ({ name: number.id, value: setNumber(number, style) }));
}

/** A field that shows the property of a named number; Word updates it when the property changes. */
export function numberField({ id }: NamedNumber, text: string): SimpleField {
  return new SimpleField(`DOCPROPERTY "${id}"`, text);
}
