// Pagliaro et al. 1992, Ann Intern Med 117: 59-70, abstract, PMID 1350716
import assert from "node:assert/strict";
import { poolMantelHaenszel } from "../../lib/model/pool_mantel_haenszel.ts";
import { readColumns } from "./read_columns.ts";

const arms = readColumns("pagliaro1992/pagliaro1992.csv");

function comparison(treatment: string) {
  const arm = (study: string, name: string) =>
    arms.find((row) => row["study"] === study && row["treatment"] === name);
  return arms.filter((row) => row["treatment"] === treatment).flatMap((treated) => {
    const control = arm(treated["study"]!, "control");
    return control === undefined ? [] : [{
      id: treated["study"]!.padStart(2, "0"),
      eventsTreated: Number(treated["events"]),
      totalTreated: Number(treated["n"]),
      eventsControl: Number(control["events"]),
      totalControl: Number(control["n"]),
    }];
  });
}

function oddsRatio(treatment: string): { readonly k: number; readonly printed: string } {
  const pooled = poolMantelHaenszel(comparison(treatment), { measure: "OR" });
  assert(pooled.kind === "pooled-effect");
  const [estimate, lower, upper] = [pooled.estimate, pooled.interval.lower, pooled.interval.upper]
    .map((value) => Math.exp(value).toFixed(2));
  return { k: pooled.k, printed: `${estimate} (${lower} to ${upper})` };
}

Deno.test("Pagliaro 1992: beta-blockers v. control, 9 trials, odds ratio 0.54 (0.39 to 0.74)", () => {
  assert.deepEqual(oddsRatio("beta-blockers"), { k: 9, printed: "0.54 (0.39 to 0.74)" });
});

// R 4.2.2, mantelhaen.test() on the same tables: 0.589130 (0.475403 to 0.730063).
Deno.test("Pagliaro 1992: sclerotherapy v. control, 19 trials, is not the 0.6 (0.49 to 0.74) printed", () => {
  assert.equal(
    comparison("sclerotherapy").reduce((n, row) => n + row.totalTreated + row.totalControl, 0),
    1687,
  );
  assert.deepEqual(oddsRatio("sclerotherapy"), { k: 19, printed: "0.59 (0.48 to 0.73)" });
});
