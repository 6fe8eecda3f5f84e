import type { StudyColumns } from "../model/study_columns.ts";
import type { CopasChoices, CopasChoicesInForce } from "./copas_types.ts";

function refuse(name: string, found: unknown, allowed: string): never {
  throw new RangeError(`copasModel: ${name}: found ${found}; allowed: ${allowed}; change it`);
}

/** Sign of Egger's regression of the effect on its standard error: where small studies lie. */
function eggerSlope({ effects, variances }: StudyColumns): number {
  let [w, wx, wy, wxx, wxy] = [0, 0, 0, 0, 0];
  for (let i = 0; i < effects.length; i++) {
    const weight = 1 / variances[i]!;
    const x = Math.sqrt(variances[i]!);
    w += weight;
    wx += weight * x;
    wy += weight * effects[i]!;
    wxx += weight * x * x;
    wxy += weight * x * effects[i]!;
  }
  return (w * wxy - wx * wy) / (w * wxx - wx * wx);
}

function requireRange(name: string, range: readonly [number, number]): void {
  const [from, to] = range;
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to)) {
    refuse(name, range.join(" to "), "two finite numbers, the smaller first");
  }
}

/** Fills in the defaults of {@linkcode copasModel}, which are those of copas() in R metasens. */
export function copasChoices(choices: CopasChoices, columns: StudyColumns): CopasChoicesInForce {
  const errors = Array.from(columns.variances, Math.sqrt);
  const smallest = Math.min(...errors);
  const largest = Math.max(...errors);
  if (!(largest > smallest)) {
    refuse("studies", "equal standard errors", "standard errors that differ");
  }
  const {
    missing = eggerSlope(columns) > 0 ? "left" : "right",
    gamma1Range = [0, 1.29 / (1 / smallest - 1 / largest)],
    gamma0Range = [-0.25 - gamma1Range[1] / largest, 2],
    gridSize = 20,
    contours = 10,
    rhoBound = 0.9999,
    significance = 0.1,
    level = 0.95,
  } = choices;
  if (missing !== "left" && missing !== "right") refuse("missing", missing, "left, right");
  requireRange("gamma0Range", gamma0Range);
  requireRange("gamma1Range", gamma1Range);
  if (gamma1Range[0] < 0) refuse("gamma1Range", gamma1Range.join(" to "), "0 or more");
  if (!(Number.isInteger(gridSize) && gridSize >= 3 && gridSize <= 200)) {
    refuse("gridSize", gridSize, "a whole number from 3 to 200");
  }
  if (!(Number.isInteger(contours) && contours >= 2 && contours <= 100)) {
    refuse("contours", contours, "a whole number from 2 to 100");
  }
  if (!(rhoBound > 0 && rhoBound < 1)) refuse("rhoBound", rhoBound, "between 0 and 1");
  if (!(significance > 0 && significance < 1)) {
    refuse("significance", significance, "between 0 and 1");
  }
  if (!(level > 0 && level < 1)) refuse("level", level, "between 0 and 1");
  return {
    missing,
    gamma0Range,
    gamma1Range,
    gridSize,
    contours,
    rhoBound,
    significance,
    level,
  };
}
