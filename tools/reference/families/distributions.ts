import {
  betaQuantile,
  chiSquaredQuantile,
  chiSquaredUpperTail,
  fQuantile,
  normalCdf,
  normalQuantile,
  studentTCdf,
  studentTQuantile,
} from "reforest";
import type { Adapter, Row } from "../types.ts";

const number = (row: Row, name: string) => Number(row[name]);

/** R's functions by name. */
const functions: Readonly<Record<string, (row: Row) => number>> = {
  qt: (row) => studentTQuantile(number(row, "p"), number(row, "df")),
  qchisq: (row) => chiSquaredQuantile(number(row, "p"), number(row, "df")),
  qnorm: (row) => normalQuantile(number(row, "p")),
  qbeta: (row) => betaQuantile(number(row, "p"), number(row, "a"), number(row, "b")),
  qf: (row) => fQuantile(number(row, "p"), number(row, "a"), number(row, "b")),
  pnorm: (row) => normalCdf(number(row, "x")),
  pt: (row) => studentTCdf(number(row, "x"), number(row, "df")),
  pchisq_upper: (row) => chiSquaredUpperTail(number(row, "x"), number(row, "df")),
};

/** Tables of R's distribution functions; the rows hold arguments and values. */
export const distributions: Adapter = ({ settings }, rows) => {
  const name = String(settings["function"]);
  const evaluate = Object.hasOwn(functions, name) ? functions[name] : undefined;
  return evaluate === undefined
    ? { kind: "not covered", what: `function ${name}` }
    : { kind: "answer", values: { value: rows.map(evaluate) } };
};
