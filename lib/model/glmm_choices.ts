import type { GlmmChoices, GlmmChoicesInForce, GlmmKind, GlmmMeasure } from "./glmm_types.ts";
import { requireLevel } from "./group_counts.ts";

/** What a caller of the mixed models may ask for beside the choices that all of them share. */
interface Asked extends GlmmChoices {
  readonly model?: GlmmKind;
  readonly dropDoubleZero?: boolean;
}

function requireAmong(caller: string, name: string, found: string | null, allowed: string[]): void {
  if (found === null || allowed.includes(found)) return;
  throw new RangeError(`${caller}: ${name}: found ${found}; allowed: ${allowed.join(", ")}`);
}

/** Fills in the defaults and refuses what does not exist. */
export function glmmChoices(
  asked: Asked,
  measure: GlmmMeasure,
  models: readonly GlmmKind[],
  caller: string,
): GlmmChoicesInForce {
  const model = models.length === 0 ? null : asked.model ?? "UM.FS";
  const random = asked.effects !== "common";
  const exact = measure === "OR" && model === "CM.EL";
  const inForce: GlmmChoicesInForce = {
    measure,
    model,
    effects: asked.effects ?? "random",
    interval: asked.interval ?? (random ? "t" : "wald"),
    prediction: random ? asked.prediction ?? "t" : "none",
    level: asked.level ?? 0.95,
    // Two random effects are integrated out by Laplace's approximation.
    quadraturePoints: model === "UM.RS" && random ? 1 : asked.quadraturePoints ?? (exact ? 21 : 7),
    dropDoubleZero: asked.dropDoubleZero ?? true,
  };
  requireAmong(caller, "model", inForce.model, [...models]);
  requireAmong(caller, "effects", inForce.effects, ["random", "common"]);
  requireAmong(caller, "interval", inForce.interval, ["wald", "t", "profile-likelihood"]);
  requireAmong(caller, "prediction", inForce.prediction, ["t", "none"]);
  requireLevel(caller, inForce.level);
  const points = inForce.quadraturePoints;
  if (!(Number.isInteger(points) && points >= 1 && points <= 51)) {
    throw new RangeError(
      `${caller}: quadraturePoints: found ${points}; allowed: a whole number from 1 to 51`,
    );
  }
  return inForce;
}
