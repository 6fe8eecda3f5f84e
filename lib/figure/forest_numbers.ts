import type { NumberStyle } from "../report/number_style_types.ts";
import { numberStyles } from "../report/number_styles.ts";
import { setNumbers } from "../report/set_numbers.ts";
import { looks } from "./forest_looks.ts";
import type { ForestChoices, ForestColumn, ForestRow, IntervalSigns } from "./forest_types.ts";

/** The style in which the numbers of a forest plot are written. */
export function forestNumbers(
  { numbers, layout = "reforest" }: Pick<ForestChoices, "numbers" | "layout">,
): NumberStyle {
  return numbers ?? numberStyles[looks[layout].numbers];
}

/** What stands around intervals; a dash reads as a minus where a bound is negative. */
export function intervalSigns(
  { numbers, layout = "reforest" }: Pick<ForestChoices, "numbers" | "layout">,
  rows: readonly ForestRow[],
): IntervalSigns {
  const { brackets, separator } = forestNumbers({ numbers, layout }).interval;
  const [open = "", close = ""] = [...brackets];
  const own = numbers === undefined ? looks[layout].interval : undefined;
  const signs = own ?? { open, separator, close };
  const negative = rows.some(({ estimate }) =>
    estimate !== null && /[-−]/.test(estimate.lower + estimate.upper)
  );
  return /^[-–]$/.test(signs.separator) && negative ? { ...signs, separator: " to " } : signs;
}

/** A row with its numbers in a style; labels of studies and texts of others stay as they are. */
export function rowInStyle(
  row: ForestRow,
  columns: readonly ForestColumn[],
  style: NumberStyle,
): ForestRow {
  const set = (text: string) => setNumbers(text, style);
  const numbers = columns.filter(({ align }) => align === "number" || align === "fraction");
  const { estimate, kind, label } = row;
  return {
    ...row,
    label: kind === "words" || kind === "summary" ? set(label) : label,
    cells: {
      ...row.cells,
      ...Object.fromEntries(numbers.map(({ key }) => [key, set(row.cells[key] ?? "")])),
    },
    estimate: estimate && {
      estimate: set(estimate.estimate),
      lower: set(estimate.lower),
      upper: set(estimate.upper),
    },
  };
}
