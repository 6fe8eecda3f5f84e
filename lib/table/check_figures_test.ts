import assert from "node:assert/strict";
import {
  assertCodes,
  assertShape,
  type Codes,
  type Shape,
} from "../../tests/fixtures/schema_shape.ts";
import type {
  FiguresPlan,
  ForestLayoutName,
  ForestOrder,
  ForestPlan,
  PlannedColumn,
} from "../analysis/forest_plan.ts";
import { loadReview } from "../io/load_review.ts";
import { checkFigures } from "./check_figures.ts";
import schema from "./schemas/protocol.schema.json" with { type: "json" };

const { definitions } = schema;

Deno.test("protocol.schema.json: a forest plot has the properties and codes of its type", () => {
  const figures: Shape<FiguresPlan> = { forest: "may" };
  const forest: Shape<ForestPlan> = {
    layout: "may",
    favours: "may",
    names: "may",
    columns: "may",
    order: "may",
    summaries: "may",
  };
  const layouts: Codes<ForestLayoutName> = {
    reforest: true,
    RevMan: true,
    Cochrane: true,
    BMJ: true,
    JAMA: true,
    Lancet: true,
  };
  const orders: Codes<ForestOrder> = {
    "as analysed": true,
    label: true,
    estimate: true,
    weight: true,
    order: true,
  };
  const columns: Codes<PlannedColumn> = {
    counts: true,
    "counts apart": true,
    "events/total": true,
    events: true,
    total: true,
    "mean (SD)": true,
    mean: true,
    SD: true,
    shown: true,
    estimate: true,
    interval: true,
    "estimate (interval)": true,
    weight: true,
    "weight (random)": true,
    "weight (common)": true,
    "risk of bias": true,
  };
  const sides: Shape<NonNullable<ForestPlan["columns"]>> = { left: "may", right: "may" };
  const favours: Shape<NonNullable<ForestPlan["favours"]>> = { left: "must", right: "must" };
  const { properties } = definitions.forestPlan;
  assertShape({ required: [], ...definitions.figuresPlan }, figures);
  assertShape({ required: [], ...definitions.forestPlan }, forest);
  assertShape({ required: [], ...properties.columns }, sides);
  assertShape(properties.favours, favours);
  assertCodes(properties.layout, layouts);
  assertCodes(properties.order, orders);
  assertCodes(definitions.forestColumns.items, columns);
});

Deno.test("checkFigures: unknown analyses, codes and sensitivity analyses are named with the likely one", async () => {
  const { protocol, tables } = await loadReview("bcg");
  const named = { tables, isTrusted: () => true };
  const faults = checkFigures(named, {
    ...protocol,
    figures: {
      tuberculosi: {},
      tuberculosis: {
        forest: {
          names: { randon: "Random", alloc: "Allocation", Treated: "Vaccine" },
          summaries: ["mantel"],
        },
      },
    },
  });
  assert.deepEqual(faults.map(({ pointer, found }) => `${pointer}: ${found}`), [
    '/figures/tuberculosi: the unknown analysis "tuberculosi"',
    '/figures/tuberculosis/forest/summaries/0: the unknown sensitivity analysis "mantel"',
    '/figures/tuberculosis/forest/names/randon: the unknown code "randon"',
  ]);
  assert.match(faults[0]?.advice ?? "", /did you mean "tuberculosis"\?/);
  assert.match(faults[2]?.advice ?? "", /did you mean "random"\?/);
  assert.deepEqual(checkFigures(named, protocol), []);
});
