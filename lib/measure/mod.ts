export { givenAs } from "./given_as.ts";
export { measureFacts } from "./measure_facts.ts";
export type * from "./types.ts";
export { valueRoles, type ValueShape, valueShapeOf } from "./value_roles.ts";
