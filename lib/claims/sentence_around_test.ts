import assert from "node:assert/strict";
import { sentenceAround } from "./sentence_around.ts";

/** Cuts a text at "|", and asks for the sentence of every letter of its parts. */
function assertParts(marked: string): void {
  const parts = marked.split("|");
  const text = parts.join("");
  let from = 0;
  for (const part of parts) {
    const end = from + part.length;
    for (let at = from; at < end; at++) {
      assert.deepEqual(
        sentenceAround(text, { start: at, end: at + 1 }),
        { start: from, end },
        text,
      );
    }
    from = end;
  }
}

Deno.test("sentenceAround: sentences end at a point before a capital letter, a name or a digit", () => {
  assertParts(
    "The odds ratio was 0.54. |Mortality fell! |Did it? |13 trials were read. |mEMR was not.",
  );
  assertParts("It was lower (0.54; P = .03). |(See the appendix.) |“Nothing” was said.");
  assertParts(
    "Bleeding was rarer [3, 5–7]. |It was so before.[12] |And after.12,13 |So it stayed.",
  );
});

Deno.test("sentenceAround: abbreviations, initials and decimals end none", () => {
  for (
    const text of [
      "Vaccine vs. No vaccine, i.e. BCG (e.g. Danish 1331), cf. Fig. 3 and No. 4.",
      "Smith et al. Found by J. K. Miller, Dr. Jones and St. Peter 0.54 (95% CI: 0.39 to 0.74; P = 0.03).",
      "The ratio (P < .05, approx. 5 of 100) was 0.54 as Ref. 12 says, p. 7.",
    ]
  ) assertParts(text);
  assertParts(
    "So found Smith et al. |The ratio was 0.54. |It was so in group B. |Patients of group A vs. C did not.",
  );
});

Deno.test("sentenceAround: a part that runs over a border has both sentences", () => {
  const text = "One. Two. Three.";
  assert.deepEqual(sentenceAround(text, { start: 5, end: 14 }), { start: 5, end: 16 });
  assert.deepEqual(sentenceAround(text, { start: 0, end: 3 }), { start: 0, end: 5 });
});
