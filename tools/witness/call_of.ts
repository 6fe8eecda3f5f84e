import type { WitnessTask } from "reforest/review";

/** What R is asked for one result, on which columns; or why it cannot be asked. */
export type Question =
  | { readonly call: string; readonly columns: Readonly<Record<string, readonly number[]>> }
  | { readonly reason: string };

/** metafor's `test` by our method of the interval. */
const tests: Readonly<Record<string, string>> = {
  wald: "z",
  t: "t",
  "hartung-knapp": "knha",
  "hartung-knapp-adhoc": "adhoc",
};

const proportions = ["PR", "PLN", "PLO", "PAS", "PFT"];
const tables = ["OR", "RR", "RD", "AS"];
const inTables = "ai = ai, n1i = n1i, ci = ci, n2i = n2i";

/**
 * The question to R: from the counts, where metafor computes the effect sizes itself, else from our
 * effects and variances.
 */
export function callOf(task: WitnessTask): Question {
  const { pooling, level } = task.settings;
  const percent = Number((100 * level).toPrecision(12));
  switch (pooling) {
    case "crude":
      return {
        call: `binom.test(dat$xi, dat$ni, conf.level = ${level})`,
        columns: { xi: column(task, "events"), ni: column(task, "total") },
      };
    case "mantel-haenszel":
      // Tables without an event say nothing about a ratio and are not counted.
      return {
        call: `rma.mh(measure = "${task.measure}", ${inTables}, data = dat, drop00 = c(TRUE, ${
          task.measure === "RD" ? "FALSE" : "TRUE"
        }), level = ${percent})`,
        columns: tableColumns(task),
      };
    case "peto":
      return {
        call: `rma.peto(${inTables}, data = dat, drop00 = c(TRUE, TRUE), level = ${percent})`,
        columns: tableColumns(task),
      };
    case "inverse-variance":
      return inverseVariance(task, percent);
  }
}

function inverseVariance(task: WitnessTask, percent: number): Question {
  const { model, tau2, interval, tau2OfStrata } = task.settings;
  const test = tests[interval];
  if (test === undefined) return { reason: `metafor has no interval "${interval}"` };
  if (task.stratum !== null && tau2OfStrata === "common") {
    return { reason: "the strata share one tau², which is not found from one of them" };
  }
  const method = model === "common" ? "EE" : tau2;
  const fit = `method = "${method}", test = "${test}", level = ${percent}, control = control)`;
  const effects = effectCall(task);
  return effects === null
    ? {
      call: `rma(yi, vi, data = dat, ${fit}`,
      columns: {
        yi: task.effects.map(({ yi }) => yi),
        vi: task.effects.map(({ vi }) => vi),
      },
    }
    : { call: `rma(yi, vi, data = ${effects.call}, ${fit}`, columns: effects.columns };
}

/** The effects from counts; null where metafor's rule for empty cells needs other rows, or has no name. */
function effectCall({ measure, settings, stratum, ...task }: WitnessTask) {
  const { zeroCells, increment } = settings;
  const known = zeroCells === "only0" || zeroCells === "all" || zeroCells === "none" ||
    (zeroCells === "if0all" && stratum === null);
  if (measure === null || increment === null || !known) return null;
  const rule = `add = ${increment}, to = "${zeroCells}"`;
  if (proportions.includes(measure) && has(task, "events", "total")) {
    return {
      call: `escalc(measure = "${measure}", xi = xi, ni = ni, data = dat, ${rule})`,
      columns: { xi: column(task, "events"), ni: column(task, "total") },
    };
  }
  if (tables.includes(measure) && has(task, "eventsTreated", "totalControl")) {
    const drop = measure === "OR" || measure === "RR" ? "TRUE" : "FALSE";
    return {
      call: `escalc(measure = "${measure}", ${inTables}, data = dat, ${rule}, drop00 = ${drop})`,
      columns: tableColumns(task),
    };
  }
  return null;
}

function tableColumns(task: Pick<WitnessTask, "rows">): Readonly<Record<string, number[]>> {
  return {
    ai: column(task, "eventsTreated"),
    n1i: column(task, "totalTreated"),
    ci: column(task, "eventsControl"),
    n2i: column(task, "totalControl"),
  };
}

function has({ rows }: Pick<WitnessTask, "rows">, ...roles: readonly string[]): boolean {
  return rows.every(({ values }) => roles.every((role) => values[role] !== undefined));
}

function column({ rows }: Pick<WitnessTask, "rows">, role: string): number[] {
  return rows.map(({ id, values }) => {
    const value = values[role];
    if (value === undefined) throw new Error(`witness: study "${id}" has no ${role}`);
    return value;
  });
}
