import { notebooksOf } from "./cells.ts";
import { circles } from "./circles.ts";
import { documentation } from "./documentation.ts";
import { formatting } from "./formatting.ts";
import type { House } from "./house.ts";
import { type HouseLint, houseLint } from "./house_lint.ts";
import { lint } from "./lint.ts";
import { lockFile } from "./lock_file.ts";
import { notebookTypes } from "./notebook_types.ts";
import { thinNotebook } from "./notebooks.ts";
import { privatePlaces } from "./private_places.ts";
import { type Load, reviews } from "./reviews.ts";
import { silencedRules } from "./silenced.ts";
import { heavyTree, longFiles } from "./size.ts";
import { typeCheck } from "./type_check.ts";
import { unfinished } from "./unfinished.ts";
import { versions } from "./versions.ts";
import type { Find } from "./run_checks.ts";

/** All checks, in the order in which they are reported; `loadReview` comes from "reforest/io". */
export function checksOf(house: House, loadReview: Load): Readonly<Record<string, Find>> {
  let shared: Promise<HouseLint> | null = null;
  const parsed = () => shared ??= houseLint(house);
  return {
    "format": () => formatting(house),
    "lint": () => lint(house),
    "types": () => typeCheck(house),
    "imports": async () => [...(await parsed()).broken, ...(await parsed()).imports],
    "no circles of imports": () => circles(house),
    "clock, chance, machine": async () => (await parsed()).impurity,
    "rules not switched off": () => silencedRules(house),
    "types in notebooks": () => notebookTypes(house),
    "notebooks are thin": async () => [
      ...notebooksOf(house).flatMap(thinNotebook),
      ...(await parsed()).definitions,
    ],
    "documentation": () => documentation(house),
    "length of files": () => longFiles(house),
    "size of the repository": () => heavyTree(house),
    "lock file": () => lockFile(house),
    "no private places": () => privatePlaces(house),
    "nothing unfinished": () => unfinished(house),
    "versions": () => versions(house),
    "reviews": () => reviews(house, loadReview),
  };
}
