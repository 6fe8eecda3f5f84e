import { spreadTripwire } from "../spread_tripwire.ts";

/** A standard error that stands where a standard deviation is asked for. */
export const seAsSd = spreadTripwire({
  code: "se-as-sd",
  title: "Standard error taken for a standard deviation",
  looksFor: "standard deviations far below the other arm's or the other studies', which fit when " +
    "multiplied by the root of n",
  source: "https://doi.org/10.1007/s40279-022-01766-0",
}, ["se-as-sd"]);
