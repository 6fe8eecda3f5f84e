/** Refuses a probability outside [0, 1]; `caller` is the function that the author called. */
export function requireProbability(caller: string, p: number): void {
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(`${caller}: p must lie in [0, 1], found ${p}`);
  }
}

/** Refuses NaN, which would otherwise travel into a result. */
export function requireNumber(caller: string, name: string, value: number): void {
  if (Number.isNaN(value)) throw new RangeError(`${caller}: ${name} must be a number, found NaN`);
}

/** Refuses what is not a finite number above 0. */
export function requirePositive(caller: string, name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) {
    throw new RangeError(`${caller}: ${name} must be finite and greater than 0, found ${value}`);
  }
}

/** Refuses degrees of freedom that are not above 0; Infinity is allowed. */
export function requireDegreesOfFreedom(caller: string, name: string, df: number): void {
  if (!(df > 0)) throw new RangeError(`${caller}: ${name} must be greater than 0, found ${df}`);
}

/** Refuses what is not a whole number in 0 to 2^53 - 1. */
export function requireCount(caller: string, name: string, value: number): void {
  if (!(Number.isSafeInteger(value) && value >= 0)) {
    throw new RangeError(`${caller}: ${name} must be a whole number, 0 or more, found ${value}`);
  }
}
