import assert from "node:assert/strict";
import { describeMeasurement } from "../../tools/mutation/describe_measurement.ts";
import { measure, type Measurement } from "../../tools/mutation/measure.ts";
import { slips } from "../../tools/mutation/slips.ts";
import { withMeasurement } from "../../tools/mutation/with_measurement.ts";
import { tripwireCodes } from "../../lib/table/tripwire_codes.ts";

// It takes some seconds, and all tests below read it.
const measurement: Measurement = measure();
const per100 = (use: "tuning" | "held out") => {
  const sets = measurement.clean.filter(({ set }) => set.use === use);
  const [alarms, rows] = [
    sets.flatMap((one) => one.alarms).length,
    sets.reduce((sum, one) => sum + one.rows, 0),
  ];
  return 100 * alarms / rows;
};

Deno.test("docs/tripwires.md: the measurement is that of a fresh run (else: deno task mutation)", () => {
  const page = Deno.readTextFileSync("docs/tripwires.md");
  assert.equal(page, withMeasurement(page, describeMeasurement(measurement)));
});

Deno.test("withMeasurement: replaces what stands between the markers, and asks for both", () => {
  const page = withMeasurement(Deno.readTextFileSync("docs/tripwires.md"), "new");
  assert.match(page, /\n<!-- written by deno task mutation -->\n\nnew\n\n<!-- end of /);
  assert.equal(withMeasurement(page, "new"), page);
  assert.throws(() => withMeasurement("no markers", "new"), /found no markers/);
});

Deno.test("tripwires: fewer than 4 alarms in 100 clean rows, also where nothing was tuned", () => {
  assert.ok(per100("tuning") < 4, `${per100("tuning")}`);
  assert.ok(per100("held out") < 4, `${per100("held out")}`);
});

Deno.test("slips: each names rules that exist, and is put in somewhere", () => {
  for (const slip of slips) {
    assert.ok(slip.rules.every((rule) => tripwireCodes.includes(rule)), slip.title);
    const put = measurement.sensitivities.filter((one) => one.slip === slip);
    assert.ok(put.some((one) => one.put >= 12), slip.title);
  }
});

Deno.test("tripwires: what a slip does is counted once, and no more is mended than is named", () => {
  for (const { put, refused, found, named, mended } of measurement.sensitivities) {
    assert.ok(refused + found <= put && named <= found && mended <= named);
  }
});
