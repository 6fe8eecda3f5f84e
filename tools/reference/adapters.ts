import { distributions } from "./families/distributions.ts";
import { effectSize } from "./families/effect_size.ts";
import { heterogeneityCi } from "./families/heterogeneity_ci.ts";
import { mantelHaenszel, peto } from "./families/mantel_haenszel.ts";
import { metabin } from "./families/metabin.ts";
import { metaprop } from "./families/metaprop.ts";
import { poolFamily } from "./families/pool.ts";
import { subgroup } from "./families/subgroup.ts";
import type { Adapter } from "./types.ts";

/** The families that the library answers. Any other is listed as not covered. */
export const adapters: Readonly<Record<string, Adapter>> = {
  distributions,
  effect_size: effectSize,
  heterogeneity_ci: heterogeneityCi,
  mantel_haenszel: mantelHaenszel,
  metabin,
  metaprop,
  peto,
  pool: poolFamily,
  subgroup,
};
