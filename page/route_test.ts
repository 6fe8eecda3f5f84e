import assert from "node:assert/strict";
import { hashOf, routeOf, start } from "./route.ts";

Deno.test("routeOf: reads the view, the parts of the path and the query", () => {
  assert.deepEqual(routeOf("#/audit/claims"), { view: "audit", path: ["claims"], query: "" });
  assert.deepEqual(routeOf("#/bench?measure=RR&without=4"), {
    view: "bench",
    path: [],
    query: "measure=RR&without=4",
  });
  assert.deepEqual(routeOf("#/audit/number/a%2Fb"), {
    view: "audit",
    path: ["number", "a/b"],
    query: "",
  });
});

Deno.test("routeOf: an address that is no route opens the start, a broken one breaks nothing", () => {
  for (const hash of ["", "#", "#/", "#content", "#?x=1"]) assert.deepEqual(routeOf(hash), start);
  assert.deepEqual(routeOf("#/audit/100%"), { view: "audit", path: ["100%"], query: "" });
});

Deno.test("hashOf: routeOf reads what it writes", () => {
  for (
    const route of [
      start,
      { view: "audit", path: ["number", "tuberculosis.estimate"], query: "" },
      { view: "audit", path: ["cell", "a b/ü?#%.csv", "2"], query: "" },
      { view: "bench", path: [], query: "without=A%20B&tau2=DL?" },
    ]
  ) assert.deepEqual(routeOf(hashOf(route)), route);
});
