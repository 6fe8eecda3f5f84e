// A meta-regression and 1,000 permutations of it: `deno bench -A bench/regression_bench.ts`.
// The same in R: permutest(rma(yi, vi, mods = ~ ablat + year, data = dat), iter = 1000)
import { metaRegression } from "../lib/model/meta_regression.ts";
import { permutationTest } from "../lib/model/permutation_test.ts";
import { seededRandom } from "../lib/numeric/random.ts";
import { bcgStudies } from "../tests/bcg_studies.ts";

/** Simulated studies with one moderator. */
function simulated(k: number) {
  const random = seededRandom("regression bench");
  return Array.from({ length: k }, (_, i) => {
    const x = random();
    return {
      id: String(i).padStart(7, "0"),
      yi: 0.3 * x + random() - 0.5,
      vi: 0.01 + 0.1 * random(),
      moderators: { x },
    };
  });
}

const thousand = simulated(1000);
const many = simulated(100000);

Deno.bench("metaRegression, 13 BCG trials, ablat + year, REML, Knapp-Hartung", () => {
  metaRegression(bcgStudies, ["ablat", "year"]);
});
Deno.bench("permutationTest, 13 BCG trials, ablat + year, REML, 1,000 permutations", () => {
  permutationTest(bcgStudies, ["ablat", "year"], {}, { permutations: 1000 });
});
Deno.bench("metaRegression, 1,000 studies", () => {
  metaRegression(thousand, ["x"]);
});
Deno.bench("metaRegression, 100,000 studies", () => {
  metaRegression(many, ["x"]);
});
