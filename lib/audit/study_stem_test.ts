import assert from "node:assert/strict";
import { studyStem } from "./study_stem.ts";

Deno.test("studyStem: reports and arms of one study have one stem", () => {
  const stems = (...names: string[]) => new Set(names.map(studyStem)).size;
  assert.equal(stems("Smith 2001a", "Smith 2001b", "smith 2001 (10 mg)", "Smith 2001, high"), 1);
  assert.equal(stems("Santini-2", "Santini-3", "Santini"), 1);
  assert.equal(stems("1a", "1b"), 1);
});

Deno.test("studyStem: studies with names of their own keep them", () => {
  const names = ["1", "2", "12", "a", "b", "Lane", "Lang", "Smith 2001", "Smith 2002", "De Souza"];
  assert.equal(new Set(names.map(studyStem)).size, names.length);
});
