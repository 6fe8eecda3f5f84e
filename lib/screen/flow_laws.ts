import { type FlowCode, flowCodes } from "../table/flow_codes.ts";
import { atLeastLaw, balanceLaw, type Flowing, type LawTerm, openLaw } from "./flow_law.ts";
import type { FlowLaw, FlowNumbers } from "./flow_types.ts";

interface Step {
  readonly out: readonly FlowCode[];
  readonly to: FlowCode;
}

const mainSteps: readonly Step[] = [
  { out: ["duplicates", "excluded_automatic", "excluded_other"], to: "records_screened" },
  { out: ["records_excluded"], to: "dbr_sought_reports" },
  { out: ["dbr_notretrieved_reports"], to: "dbr_assessed" },
];
const otherSteps: readonly Step[] = [
  { out: ["other_notretrieved_reports"], to: "other_assessed" },
];

/**
 * The laws between the counts of a flow (PRISMA 2020, https://doi.org/10.1136/bmj.n71): what enters
 * a stage is what leaves it. A stage without a count is passed over: what left the one before it
 * must arrive at the next. A box of losses without a count has lost nobody.
 *
 * @param studiesInData How many studies the data hold; null where that is not known.
 */
export function flowLaws(numbers: FlowNumbers, studiesInData: number | null): FlowLaw[] {
  const main = follow(numbers, ["database_results", "register_results"], mainSteps);
  const other = follow(numbers, ["other_sought_reports"], otherSteps);
  const found = termsOf(numbers, [
    "website_results",
    "organisation_results",
    "citations_results",
  ]);
  const [sought] = termsOf(numbers, ["other_sought_reports"]);
  const [first] = found;
  return [
    ...partsLaw(numbers, "database_specific_results", "database_results"),
    ...partsLaw(numbers, "register_specific_results", "register_results"),
    ...main.laws,
    ...(first === undefined || sought === undefined ? [] : [atLeastLaw({
      words: "records identified by other methods",
      n: found.reduce((sum, { n }) => sum + n, 0),
    }, sought)]),
    ...other.laws,
    arrivalLaw(numbers, [
      leaving(numbers, main.flowing, "dbr_excluded"),
      leaving(numbers, other.flowing, "other_excluded"),
    ]),
    ...(["previous", "new", "total"] as const).flatMap((which) => {
      const [reports] = termsOf(numbers, [`${which}_reports`]);
      const [studies] = termsOf(numbers, [`${which}_studies`]);
      return reports === undefined || studies === undefined ? [] : [atLeastLaw(reports, studies)];
    }),
    ...totalLaw(numbers, "studies"),
    ...totalLaw(numbers, "reports"),
    dataLaw(numbers, studiesInData),
  ];
}

/** Follows the flow from box to box, and gives what leaves the last box that has a count. */
function follow(
  numbers: FlowNumbers,
  from: readonly FlowCode[],
  steps: readonly Step[],
): { readonly laws: readonly FlowLaw[]; readonly flowing: Flowing } {
  const laws: FlowLaw[] = [];
  let flowing: Flowing = { start: termsOf(numbers, from), out: [] };
  for (const { out, to } of steps) {
    flowing = { ...flowing, out: [...flowing.out, ...termsOf(numbers, out)] };
    const [arrived] = termsOf(numbers, [to]);
    if (arrived === undefined) continue;
    if (flowing.start.length > 0) laws.push(balanceLaw(flowing, arrived));
    flowing = { start: [arrived], out: [] };
  }
  return { laws, flowing };
}

function leaving(numbers: FlowNumbers, flowing: Flowing, excluded: FlowCode): Flowing {
  return { ...flowing, out: [...flowing.out, ...termsOf(numbers, [excluded])] };
}

/** All that is left at the end of both columns is included. */
function arrivalLaw(numbers: FlowNumbers, columns: readonly Flowing[]): FlowLaw {
  const flowing = {
    start: columns.flatMap(({ start }) => start),
    out: columns.flatMap(({ start, out }) => start.length > 0 ? out : []),
  };
  const [reports] = termsOf(numbers, ["new_reports"]);
  const [studies] = termsOf(numbers, ["new_studies"]);
  const law = "what is left at the end = reports of new studies included";
  if (flowing.start.length === 0) {
    return openLaw(law, "=", "no count of records or reports is given");
  }
  if (reports !== undefined) return balanceLaw(flowing, reports);
  if (studies === undefined) {
    return openLaw(law, "=", "no count of new reports or studies is given");
  }
  const left = balanceLaw(flowing, { words: "", n: 0 }).left ?? 0;
  return atLeastLaw({ words: "reports left at the end", n: left }, studies);
}

/** In an updated review, previous and new make the total; in a new one, the new are all. */
function totalLaw(numbers: FlowNumbers, what: "studies" | "reports"): FlowLaw[] {
  const start = termsOf(numbers, [`previous_${what}`, `new_${what}`]);
  const [total] = termsOf(numbers, [`total_${what}`]);
  return total === undefined || start.length === 0 ? [] : [balanceLaw({ start, out: [] }, total)];
}

function dataLaw(numbers: FlowNumbers, studiesInData: number | null): FlowLaw {
  const [all] = termsOf(numbers, ["total_studies", "new_studies"]);
  const law = "studies included in the flow = studies in the data";
  if (all === undefined) return openLaw(law, "=", "no count of studies included is given");
  if (studiesInData === null) return openLaw(law, "=", "the table of studies is not known");
  return balanceLaw({ start: [all], out: [] }, { words: "studies in the data", n: studiesInData });
}

function partsLaw(numbers: FlowNumbers, parts: FlowCode, whole: FlowCode): FlowLaw[] {
  const [start] = termsOf(numbers, [parts]);
  const [total] = termsOf(numbers, [whole]);
  if (start === undefined || total === undefined) return [];
  return [balanceLaw({ start: [start], out: [] }, total)];
}

function termsOf(
  { counts, words = {} }: FlowNumbers,
  codes: readonly FlowCode[],
): LawTerm[] {
  return codes.flatMap((code) => {
    const n = counts[code];
    return n === null ? [] : [{ words: words[code] ?? flowCodes[code].words, n }];
  });
}
