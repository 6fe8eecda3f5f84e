import { spreadTripwire } from "../spread_tripwire.ts";

/** A standard deviation out of line for another reason than a standard error. */
export const sdOutlier = spreadTripwire({
  code: "sd-outlier",
  title: "Standard deviation far from the others",
  looksFor:
    "standard deviations out of line with the other arm or the other studies: a variance, " +
    "a decimal point, another unit",
  source: "reforest",
}, ["variance-as-sd", "decimal point", null]);
