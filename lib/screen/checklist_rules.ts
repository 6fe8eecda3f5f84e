import type { Review } from "../table/review_types.ts";
import type { ChecklistStatus } from "./checklist_types.ts";
import type { PrismaItem } from "./prisma_items.ts";

/** What a rule says of an item. */
export interface ChecklistAnswer {
  readonly status: ChecklistStatus;
  readonly where: string;
}

type Rule = (review: Review) => ChecklistAnswer;

const outputs = (where: string): ChecklistAnswer => ({ status: "answered by the outputs", where });
const inPart = (where: string, missing: string): ChecklistAnswer => ({
  status: "answered in part by the outputs",
  where: `${where}; for the authors to add: ${missing}`,
});
const authors = (missing: string): Rule => () => ({
  status: "to be answered by the authors",
  where: missing,
});
const none = (reason: string): ChecklistAnswer => ({ status: "not applicable", where: reason });
const manuscript = authors("only the manuscript can");

/** Which part of the data and of the outputs answers an item, from what the review has. */
export const checklistRules: Readonly<Record<PrismaItem, Rule>> = {
  "1": manuscript,
  "2": manuscript,
  "3": manuscript,
  "4": (review) => outputs(`${data(review, "protocol.json")} (question), notebook 00-start-here`),
  "5": authors("the criteria for including studies"),
  "6": (review) => {
    const log = searchLog(review);
    if (log === null) return authors("sources and dates of the searches")(review);
    return outputs(`${log.path}: one row a query`);
  },
  "7": (review) => {
    const log = searchLog(review);
    if (log === null || !log.columns.includes("query")) {
      return authors("the searches in full")(review);
    }
    return outputs(`${log.path}, column query`);
  },
  "8": (review) => {
    const file = recordsFile(review);
    const missing = "who screened, how many of them, and how they settled differences";
    return file === null ? authors(missing)(review) : inPart(`${file}: each decision`, missing);
  },
  "9": ({ protocol: { extraction } }) => {
    const missing = "who extracted, from which reports, and how authors were asked";
    return extraction !== undefined && "pairs" in extraction
      ? inPart("notebook 02-extraction", missing)
      : { status: "to be answered by the authors", where: missing };
  },
  "10a": () => outputs("tables/analyses.md, notebook 00-start-here"),
  "10b": (review) => outputs(`${data(review, "datapackage.json")}: every column, with its unit`),
  "11": (review) =>
    judged(review, ({ tool }) =>
      inPart(
        `${data(review, "protocol.json")} (riskOfBias: ${tool})`,
        "who judged, and how they settled differences",
      )),
  "12": () => outputs("tables/analyses.md, column Measure"),
  "13a": () => outputs("tables/studies-in-analyses.md, notebook 01-prisma-flow"),
  "13b": (review) =>
    outputs(`${data(review, "protocol.json")} (analyses), notebook 04-effect-sizes`),
  "13c": () => outputs("notebooks 03-studies to 08-small-study-effects"),
  "13d": () => inPart("tables/analyses.md, notebook 05-pooling", "why these methods were chosen"),
  "13e": (review) =>
    explored(review) ?? outputs("tables/analyses.md, column Strata; notebook 06-subgroups"),
  "13f": (review) => pooledOr(review, () => outputs("tables/analyses.md, notebook 07-sensitivity")),
  "14": (review) =>
    pooledOr(
      review,
      () =>
        inPart("notebook 08-small-study-effects", "outcomes that studies measured and withheld"),
    ),
  "15": (review) => certain(review, () => data(review, "certainty.json")),
  "16a": (review) => flowing(review, () => outputs("figures/flow.svg, tables/prisma-laws.md")),
  "16b": (review) =>
    flowing(review, () => {
      const file = recordsFile(review);
      const missing = "near misses, each cited with its reason";
      return file === null
        ? authors(missing)(review)
        : inPart(`${file}, column exclusion_reason`, missing);
    }),
  "17": () => outputs("tables/characteristics.md"),
  "18": (review) =>
    judged(review, () => outputs("tables/risk-of-bias.md, figures/risk-of-bias.svg")),
  "19": (review) =>
    outputs(`notebook 04-effect-sizes, forest plots of notebook 05-pooling, ${results(review)}`),
  "20a": () => inPart("tables/studies-in-analyses.md", "a summary of each synthesis"),
  "20b": (review) => pooledOr(review, () => outputs(`notebook 05-pooling, ${results(review)}`)),
  "20c": (review) => explored(review) ?? outputs("notebook 06-subgroups"),
  "20d": (review) => pooledOr(review, () => outputs("notebook 07-sensitivity")),
  "21": (review) => pooledOr(review, () => outputs("notebook 08-small-study-effects")),
  "22": (review) => certain(review, () => "notebook 09-certainty"),
  "23a": manuscript,
  "23b": manuscript,
  "23c": manuscript,
  "23d": manuscript,
  "24a": ({ protocol: { registration } }) =>
    registration.status === "registered"
      ? outputs(
        [registration.register, registration.identifier, registration.url]
          .filter((part) => part !== undefined).join(", ") || "notebook 00-start-here",
      )
      : outputs("not registered, as notebook 00-start-here says at its head"),
  "24b": (review) =>
    inPart(data(review, "protocol.json"), "where the protocol of the whole review can be read"),
  "24c": (review) =>
    review.protocol.registration.status === "registered" || review.deviations.length > 0
      ? outputs(
        review.deviations.length === 0
          ? `no deviation is recorded; there is no ${data(review, "deviations.json")}`
          : data(review, "deviations.json"),
      )
      : none("Nothing was registered that could have been changed."),
  "25": manuscript,
  "26": manuscript,
  "27": (review) =>
    outputs(`data/${review.name}/, lib/, notebooks/, outputs/${review.name}/manifest.json`),
};

function data({ name }: Review, file: string): string {
  return `data/${name}/${file}`;
}

/** The result of each analysis by its name, e.g. "results/a.json, results/b.json". */
function results({ protocol }: Review): string {
  return protocol.analyses.map(({ id }) => `results/${id}.json`).join(", ");
}

function recordsFile(review: Review): string | null {
  const { flow } = review.protocol;
  if (flow === undefined || !("records" in flow)) return null;
  return data(review, review.tables[flow.records]?.file ?? flow.records);
}

function searchLog(
  review: Review,
): { readonly path: string; readonly columns: readonly string[] } | null {
  const { flow } = review.protocol;
  if (flow === undefined || !("records" in flow) || flow.searches === undefined) return null;
  const table = review.tables[flow.searches];
  if (table === undefined) return null;
  return { path: data(review, table.file), columns: table.columns.map(({ name }) => name) };
}

function flowing(review: Review, there: () => ChecklistAnswer): ChecklistAnswer {
  const { flow } = review.protocol;
  if (flow === undefined) return authors("the flow of records")(review);
  return "reason" in flow ? none(flow.reason) : there();
}

function judged(
  review: Review,
  there: (part: { readonly tool: string }) => ChecklistAnswer,
): ChecklistAnswer {
  const { riskOfBias } = review.protocol;
  if (riskOfBias === undefined) return authors("risk of bias of each study")(review);
  return "reason" in riskOfBias ? none(riskOfBias.reason) : there(riskOfBias);
}

function certain(review: Review, where: () => string): ChecklistAnswer {
  return review.certainty === null
    ? authors(`nobody has rated certainty: there is no ${data(review, "certainty.json")}`)(review)
    : outputs(where());
}

function pooledOr(review: Review, there: () => ChecklistAnswer): ChecklistAnswer {
  return review.protocol.analyses.some(({ pooling }) => pooling !== "none")
    ? there()
    : none("No analysis pools its studies.");
}

/** Why causes of heterogeneity are not explored; null where they are. */
function explored({ protocol }: Review): ChecklistAnswer | null {
  return protocol.analyses.some(({ subgroup, moderators = [] }) => subgroup || moderators.length)
    ? null
    : none("The protocol plans neither subgroups nor moderators.");
}
