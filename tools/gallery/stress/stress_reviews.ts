import type { Review } from "reforest/review";
import { judgedTable, judgementPlan } from "./simulated_judgements.ts";
import { simulatedReview, type SimulatedTable } from "./simulated_review.ts";
import { simulatedFlow } from "./simulated_flow.ts";
import { simulatedGroups, simulatedMeans, simulatedTrials } from "./simulated_trials.ts";
import { groupsPlan, meansPlan, trialsPlan } from "./stress_plans.ts";

const greek = ["Παπαδόπουλος", "Αγγελόπουλος-Ξενάκης", "Οικονόμου", "Ψαρρός"];
const cyrillic = ["Щербаков", "Ёлкин", "Юрьев-Преображенский", "Ґонта"];
const long =
  "Simulated collaborative group of investigators with a name that goes on, and on, and ";

/** Reviews of simulated data, each of which strains the figures in its own way. */
export function stressReviews(): readonly Review[] {
  return [
    trials("one-study", "One study", simulatedTrials("one", 1)),
    trials("two-studies", "Two studies", simulatedTrials("two", 2)),
    trials("200-studies", "200 studies", simulatedTrials("many", 200)),
    trials(
      "long-labels",
      "Very long names",
      simulatedTrials("long", 8, {
        label: (i) => i % 2 ? `${"W".repeat(60)} ${i}` : `${long}${long}${i}`,
        strata: ["A stratum whose name is far too long to stand in a column of a figure", "B"],
      }),
    ),
    trials(
      "greek-and-cyrillic",
      "Greek and Cyrillic",
      simulatedTrials("letters", 12, {
        label: (i) => `${[...greek, ...cyrillic][i % 8]} ${1990 + i}`,
        strata: ["Τυχαιοποιημένες δοκιμές", "Наблюдательные исследования"],
      }),
    ),
    trials(
      "huge-intervals",
      "Huge intervals",
      simulatedTrials("huge", 12, {
        total: (i) => i % 3 === 2 ? 900 : 4 + i % 4,
        risk: 0.2,
      }),
    ),
    trials("no-events", "No events at all", simulatedTrials("none", 8, { risk: 0 })),
    trials(
      "one-giant",
      "One giant among dwarfs",
      simulatedTrials("giant", 10, {
        total: (i) => i === 4 ? 400000 : 30,
      }),
    ),
    simulatedReview({
      ...{ name: "negative-values", title: "Negative values" },
      tables: { trials: simulatedMeans("negative", 14) },
      analyses: [meansPlan("Negative values")],
    }),
    missingWeights(),
    simulatedReview({
      ...{ name: "twelve-strata", title: "Twelve strata" },
      tables: { trials: simulatedGroups("strata", 48, monthNames) },
      analyses: [groupsPlan("Twelve strata")],
    }),
    judgedReview(),
    simulatedReview({
      ...{ name: "long-reasons", title: "Long reasons of exclusion" },
      tables: { trials: simulatedTrials("reasons", 3), flow: simulatedFlow },
      analyses: [trialsPlan("Long reasons of exclusion")],
      protocol: { flow: { counts: "flow" } },
    }),
  ];
}

const monthNames = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September"],
  ...["October", "November", "December"],
];

function trials(name: string, title: string, table: SimulatedTable): Review {
  return simulatedReview({
    ...{ name, title, tables: { trials: table } },
    analyses: [trialsPlan(title)],
  });
}

/** Every third study has no event in either arm, and two strata are too small to be pooled. */
function missingWeights(): Review {
  const strata = ["A", "A", "A", "A", "B", "A", "C"];
  const rows = simulatedTrials("weights", 14, { strata }).map((row, i) =>
    i % 3 === 0 ? { ...row, events_treated: 0, events_control: 0 } : row
  );
  const title = "Missing weights";
  const subgroup = { column: "stratum", minStudies: 3, tau2: "separate", overall: false } as const;
  return simulatedReview({
    ...{ name: "missing-weights", title, tables: { trials: rows } },
    analyses: [trialsPlan(title, { subgroup, zeroCells: "none" })],
  });
}

function judgedReview(): Review {
  const title = "Twenty-four domains of risk of bias";
  const table = simulatedTrials("judged", 14);
  return simulatedReview({
    ...{ name: "many-domains", title },
    tables: { trials: table, rob: judgedTable(table, 24) },
    analyses: [trialsPlan(title)],
    protocol: { riskOfBias: judgementPlan(24) },
  });
}
