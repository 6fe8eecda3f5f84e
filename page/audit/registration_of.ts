import type { Review } from "reforest/review";

/** Whether and where the protocol is registered, in a sentence. */
export function registrationOf({ protocol: { registration } }: Review): string {
  if (registration.status !== "registered") {
    return "Not registered: every analysis is exploratory.";
  }
  const { register, identifier, date } = registration;
  const where = [register, identifier, date].filter((part) => part !== undefined).join(", ");
  return `Registered: ${where}.`;
}
