import type { IndependentRoute, WitnessTask } from "./types.ts";
import { routeCrude } from "./route_crude.ts";
import { routeInverseVariance } from "./route_inverse_variance.ts";
import { routeMantelHaenszel } from "./route_mantel_haenszel.ts";
import { routePeto } from "./route_peto.ts";

/** A primary result by another route inside the library, or why there is none. */
export function independentRoute(
  task: WitnessTask,
): IndependentRoute | { readonly reason: string } {
  switch (task.settings.pooling) {
    case "inverse-variance":
      return routeInverseVariance(task);
    case "mantel-haenszel":
      return routeMantelHaenszel(task);
    case "peto":
      return routePeto(task);
    case "crude":
      return routeCrude(task);
  }
}
