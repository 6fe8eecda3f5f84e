import { columnRules } from "./column_rules.ts";
import { dataColumns } from "./package_columns.ts";
import type { TemplateKind, TemplateParts } from "./template_types.ts";

const noEffect = { decision: { threshold: "no effect", label: "no effect", why: "" } } as const;
const zeros = { zeroCells: "only0", increment: 0.5 } as const;

/** Columns and choices of each kind; the examples are studies of data/ and of Normand 1999. */
export const templateKinds: Readonly<Record<TemplateKind, TemplateParts>> = {
  proportion: {
    about: "One group a study: events among all people of the study.",
    columns: ["events", "total"],
    example: ["lauzon2003", "Lauzon", 2003, 191, 550, "data/feng2019/feng2019.csv, line 2"],
    plan: {
      design: "proportion",
      counts: { events: "events", total: "total" },
      measure: "PLO",
      ...zeros,
    },
    rules: { rules: [{ rule: "atMost", column: "events", limit: "total" }] },
  },
  comparison: {
    about: "Two groups a study: events among all people of each group.",
    columns: dataColumns.dichotomous,
    example: ["aronson1948", "Aronson", 1948, 4, 123, 11, 139, "data/bcg/bcg.csv, line 2"],
    plan: {
      design: "comparison",
      counts: {
        eventsTreated: "events_experimental",
        totalTreated: "total_experimental",
        eventsControl: "events_control",
        totalControl: "total_control",
      },
      measure: "RR",
      ...zeros,
      ...noEffect,
    },
    rules: columnRules("dichotomous"),
  },
  means: {
    about: "Two groups a study: mean, standard deviation and people of each group.",
    columns: dataColumns.continuous,
    example: ["edinburgh", "Edinburgh", "", 55, 47, 155, 75, 64, 156, "Normand 1999, stay in days"],
    plan: {
      design: "comparison",
      values: {
        meanTreated: "mean_experimental",
        sdTreated: "sd_experimental",
        totalTreated: "total_experimental",
        meanControl: "mean_control",
        sdControl: "sd_control",
        totalControl: "total_control",
      },
      measure: "MD",
      ...noEffect,
    },
    rules: columnRules("continuous"),
  },
  effects: {
    about: "An effect with its standard error, as the study prints it; ratios as logarithms.",
    columns: ["effect", "standard_error"],
    example: [
      "aronson1948",
      "Aronson",
      1948,
      -0.8893,
      0.5706,
      "log risk ratio of data/bcg, line 2",
    ],
    plan: {
      design: "comparison",
      values: { yi: "effect", sei: "standard_error" },
      measure: "GEN",
      ...noEffect,
    },
    rules: {},
  },
};
