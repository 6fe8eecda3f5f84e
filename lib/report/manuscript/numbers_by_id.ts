import type { NamedNumber } from "../numbers/types.ts";
import { say } from "./say.ts";
import type { PassagePart } from "./types.ts";

/** Named numbers to be looked up while sentences are written. */
export interface NumbersById {
  readonly has: (id: string) => boolean;
  /** @throws {Error} if there is no such number. */
  readonly at: (id: string) => NamedNumber;
}

export function numbersById(numbers: readonly NamedNumber[]): NumbersById {
  const byId = new Map(numbers.map((number) => [number.id, number]));
  return {
    has: (id) => byId.has(id),
    at: (id) => {
      const found = byId.get(id);
      if (found === undefined) {
        throw new Error(`a passage asks for the number "${id}", which is none`);
      }
      return found;
    },
  };
}

/** "0.54 (95 % CI 0.39 to 0.74)"; without a level where the numbers have none. */
export function estimateWithInterval(
  { has, at }: NumbersById,
  prefix: string,
  levelId = `${prefix}.level`,
): PassagePart[] {
  const level = has(levelId) ? say`${at(levelId)} CI ` : [];
  return say`${at(`${prefix}.estimate`)} (${level}${at(`${prefix}.lower`)} to ${
    at(`${prefix}.upper`)
  })`;
}

/** A count with its noun. */
export function counted(number: NamedNumber, one: string, many = `${one}s`): PassagePart[] {
  return say`${number} ${number.value === 1 ? one : many}`;
}
