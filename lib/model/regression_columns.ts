import { orthonormalColumns } from "../numeric/orthonormal_columns.ts";
import { sortById } from "../numeric/sort_by_id.ts";
import type { Exclusion } from "../trace/types.ts";
import { columnValue, designColumns, designVariables, namedTerms } from "./regression_design.ts";
import type { ModeratorTerm, RegressionDesign, RegressionStudy } from "./regression_types.ts";
import { type StudyColumns, studyColumns } from "./study_columns.ts";

/** Studies in use, sorted by id, with their design matrix and an orthonormal basis of it. */
export interface RegressionColumns extends StudyColumns {
  readonly design: RegressionDesign;
  readonly matrix: readonly Float64Array[];
  /** Columns one after the other. */
  readonly basis: Float64Array;
  readonly triangle: Float64Array;
  readonly excluded: readonly Exclusion[];
}

function isKnown(value: number | string | null | undefined): boolean {
  return typeof value === "number"
    ? Number.isFinite(value)
    : typeof value === "string" && value !== "";
}

/** Splits off the studies that lack a moderator of the model. */
function complete(studies: readonly RegressionStudy[], names: readonly string[]) {
  const excluded: Exclusion[] = [];
  const used = sortById(studies).filter(({ id, moderators }) => {
    const missing = names.filter((name) => !isKnown(moderators[name]));
    if (missing.length === 0) return true;
    excluded.push({ id, reason: `moderator not known: ${missing.join(", ")}` });
    return false;
  });
  return { used, excluded };
}

/**
 * The design matrix of the studies that have all moderators. Columns that are combinations of
 * earlier ones are left out and named.
 */
export function regressionColumns(
  studies: readonly RegressionStudy[],
  moderators: readonly ModeratorTerm[],
  intercept: boolean,
  caller: string,
): RegressionColumns {
  const terms = namedTerms(moderators);
  const { used, excluded } = complete(studies, [...new Set(terms.flat())]);
  if (used.length === 0) {
    throw new RangeError(
      `${caller}: studies: found ${studies.length}, none with all moderators; allowed: one or ` +
        "more; look at the names of the moderators",
    );
  }
  const columns = studyColumns(used, caller);
  const variables = designVariables(moderators, used, caller);
  const all = designColumns(terms, variables, intercept);
  const matrix = all.map((column) =>
    Float64Array.from(used, ({ moderators: values }) =>
      columnValue(column, (name, level) => {
        const value = values[name]!;
        return level === null ? Number(value) : String(value) === level ? 1 : 0;
      }))
  );
  const { kept, basis, triangle } = orthonormalColumns(matrix, used.length);
  if (kept.length === 0) {
    throw new RangeError(
      `${caller}: moderators: found no column that differs from 0; allowed: an intercept or a ` +
        "moderator; set intercept: true or name a moderator",
    );
  }
  return {
    ...columns,
    design: {
      variables,
      columns: kept.map((place) => all[place]!),
      redundant: all.filter((_, place) => !kept.includes(place)).map(({ name }) => name),
    },
    matrix: kept.map((place) => matrix[place]!),
    basis,
    triangle,
    excluded,
  };
}
