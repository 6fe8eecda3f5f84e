// A meta-regression and 1,000 permutations of it: `deno bench -A bench/regression_bench.ts`.
// The same in R: permutest(rma(yi, vi, mods = ~ ablat + year, data = dat), iter = 1000)
import { clusterRobust } from "../lib/model/cluster_robust.ts";
import { metaRegression } from "../lib/model/meta_regression.ts";
import { multilevel } from "../lib/model/multilevel.ts";
import { permutationTest } from "../lib/model/permute_regression.ts";
import { seededRandom } from "../lib/numeric/random.ts";
import { bcgStudies } from "../tests/bcg_studies.ts";
import { konstantopoulos } from "../tests/konstantopoulos_effects.ts";

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

const schools = multilevel(konstantopoulos, { sigma2Interval: "none" });
const nested = simulated(1000).map((effect, i) => ({ ...effect, outer: String(i >> 2) }));

Deno.bench("multilevel, 56 schools in 11 districts, with profile likelihood intervals", () => {
  multilevel(konstantopoulos);
});
Deno.bench("multilevel, 1,000 effects in 250 studies, without intervals of the variances", () => {
  multilevel(nested, { sigma2Interval: "none" });
});
Deno.bench("clusterRobust CR2, 56 schools in 11 districts", () => {
  clusterRobust(konstantopoulos, schools);
});
