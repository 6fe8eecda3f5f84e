/**
 * Puts seeded slips of extraction into clean public data, runs all tripwires, and writes what they
 * found into docs/tripwires.md: `deno task mutation`.
 *
 * @module
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./check/house.ts";
import { describeMeasurement } from "./mutation/describe_measurement.ts";
import { measure } from "./mutation/measure.ts";
import { withMeasurement } from "./mutation/with_measurement.ts";

const path = join(projectRoot, "docs/tripwires.md");

if (import.meta.main) {
  const measurement = describeMeasurement(measure());
  console.log(measurement);
  writeFileSync(path, withMeasurement(readFileSync(path, "utf8"), measurement));
}
