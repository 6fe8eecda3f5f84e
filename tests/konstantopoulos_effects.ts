import { readFileSync } from "node:fs";
import type { NestedEffect } from "../lib/model/multilevel_types.ts";

const years: Readonly<Record<string, number>> = {
  "11": 1976,
  "12": 1989,
  "18": 1994,
  "27": 1976,
  "56": 1997,
  "58": 1976,
  "71": 1997,
  "86": 1997,
  "91": 2000,
  "108": 2000,
};

interface StoredRow {
  readonly district: number;
  readonly school: number;
  readonly yi: number;
  readonly vi: number;
}

const url = new URL("reference/multilevel.json", import.meta.url);
const { inputs } = JSON.parse(readFileSync(url, "utf8")) as {
  readonly inputs: Readonly<Record<string, readonly StoredRow[]>>;
};
const rows = Object.entries(inputs).find(([key]) => key.startsWith("konstantopoulos2011"))![1];

/**
 * The 56 schools in 11 districts of Konstantopoulos (2011) as metadat has them (the
 * first two schools of district 644 are of 1995, the others of 1994); `third` is a made-up factor of the
 * number of the school, for tests.
 */
export const konstantopoulos: readonly (NestedEffect & {
  readonly moderators: Readonly<Record<string, number | string>>;
})[] = rows.map(({ district, school, yi, vi }, i) => ({
  id: String(i + 1).padStart(2, "0"),
  outer: String(district),
  inner: String(school),
  yi,
  vi,
  moderators: {
    school,
    third: school % 3 === 0 ? "c" : school % 2 === 0 ? "b" : "a",
    year: years[String(district)] ?? (school <= 2 ? 1995 : 1994),
  },
}));
