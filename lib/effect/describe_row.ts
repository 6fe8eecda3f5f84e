import type { RowDesign } from "../measure/types.ts";

/** The numbers of a row in words, for the reason why it has no effect. */
const describe: Readonly<Record<RowDesign, (values: readonly number[]) => string>> = {
  proportion: ([events, total]) => `${events} of ${total}`,
  "two-by-two": ([events, total, eventsControl, totalControl]) =>
    `${events} of ${total} in the treated and ${eventsControl} of ${totalControl} in the ` +
    "control group",
  means: ([mean, sd, n, meanControl, sdControl, nControl]) =>
    `mean ${mean}, SD ${sd}, n ${n} in the treated and mean ${meanControl}, SD ${sdControl}, ` +
    `n ${nControl} in the control group`,
  matched: ([after, sdAfter, before, sdBefore, n, correlation]) =>
    `mean ${after}, SD ${sdAfter} after and mean ${before}, SD ${sdBefore} before, n ${n}, ` +
    `correlation ${correlation}`,
  rate: ([events, time]) => `${events} events in ${time}`,
  "two-rates": ([events, time, eventsControl, timeControl]) =>
    `${events} events in ${time} in the treated and ${eventsControl} in ${timeControl} in the ` +
    "control group",
  correlation: ([r, n]) => `correlation ${r}, n ${n}`,
  generic: ([yi, vi]) => `effect ${yi}, variance ${vi}`,
  "log-rank": ([difference, variance]) => `O - E ${difference}, variance ${variance}`,
};

export function describeRow(values: readonly number[], design: RowDesign): string {
  return describe[design](values);
}
