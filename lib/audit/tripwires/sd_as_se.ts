import { spreadTripwire } from "../spread_tripwire.ts";

/** A standard deviation taken for a standard error, or multiplied by the root of n as if it were one. */
export const sdAsSe = spreadTripwire({
  code: "sd-as-se",
  title: "Standard deviation taken for a standard error",
  looksFor: "standard deviations far above the other arm's or the other studies', which fit when " +
    "divided by the root of n",
  source: "https://doi.org/10.1007/s40279-022-01766-0",
}, ["sd-as-se"]);
