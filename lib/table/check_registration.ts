import type { Protocol } from "../analysis/protocol.ts";
import { sealOf } from "../trace/seal_of.ts";
import type { PlacedFault } from "./placed_fault.ts";

/** Checks that the analyses are still those that were sealed when the protocol was registered. */
export function checkRegistration(protocol: Protocol): PlacedFault[] {
  const { status, sealed } = protocol.registration;
  const pointer = "/registration/sealed";
  if (sealed === undefined) return [];
  if (status !== "registered") {
    return [{
      pointer,
      found: 'a seal with the status "not registered"',
      allowed: "a seal of analyses that are registered",
      advice: "remove it, or correct the status",
    }];
  }
  const seal = sealOf(protocol);
  return seal === sealed ? [] : [{
    pointer,
    found: `the seal ${sealed}, while the seal of the analyses is now ${seal}`,
    allowed: "the analyses as they were sealed",
    advice: "restore them as registered, and write what is done otherwise into deviations.json",
  }];
}
