import assert from "node:assert/strict";
import { readDirections } from "./read_directions.ts";

const names = {
  treated: ["vaccinated", "bcg"],
  control: ["not vaccinated", "saline"],
  left: "vaccine",
  right: "no vaccine",
};

/** What each word of a sentence says; "?" where it cannot be judged. */
const said = (sentence: string) =>
  readDirections(sentence, names).map(({ says }) => says ?? "?").join("; ");

/** Sentences with what a reader takes from them, written for this table. */
const cases: readonly (readonly [says: string, sentence: string])[] = [
  ["lower", "BCG reduced the risk of tuberculosis (RR 0.49, 95% CI 0.33 to 0.73)."],
  ["lower", "Beta-blockers lowered the odds of bleeding vs. placebo (P = 0.03)."],
  ["lower", "Vaccinated people were less likely to fall ill (0.49)."],
  ["lower", "The incidence was lower with BCG than in controls (0.49)."],
  ["lower", "Vaccination halved mortality (0.49)."],
  ["lower", "There was a 51% reduction in tuberculosis (0.49)."],
  ["lower", "Tuberculosis was 51% lower after vaccination."],
  ["higher", "BCG was associated with an increased risk of tuberculosis (0.49)."],
  ["higher", "Recurrence increased the need for surgery (1.4)."],
  ["higher", "Complete response was higher after the high dose (1.32)."],
  ["higher", "More deaths occurred (1.4)."],
  ["lower; significant", "BCG reduced tuberculosis significantly (0.49)."],
  ["significant; lower", "BCG significantly reduced tuberculosis (0.49)."],
  ["significant; lower", "There was a statistically significant reduction in deaths (0.49)."],
  ["significant", "The effect was statistically significant (P < .001)."],
  ["significant", "The difference reached significance (P = 0.04)."],
  ["significant", "0.54 (significant)"],
  // Negations.
  ["not lower", "BCG did not reduce the risk of tuberculosis (1.1)."],
  ["not higher", "Treatment was not associated with a higher risk (1.1)."],
  ["not significant; not lower", "There was no significant reduction in deaths (0.8)."],
  ["not significant; not lower", "The risk was not significantly lower (0.8)."],
  ["lower; not significant", "The risk was lower, but not significantly (0.8)."],
  ["not significant", "The groups did not differ (1.02)."],
  ["not significant; not significant", "The arms did not differ significantly (1.02)."],
  ["not significant", "There was no evidence of a difference (1.02)."],
  ["not significant", "We found no statistically significant difference (1.02)."],
  ["not significant", "The result was non-significant (P = 0.3)."],
  ["not significant", "The odds ratio failed to reach statistical significance (0.9)."],
  ["not significant", "The finding wasn't significant (0.9)."],
  ["not lower", "There was no evidence of a reduction in deaths (0.9)."],
  // Whom the result favours.
  ["lower", "The pooled result favoured vaccine (0.49)."],
  ["higher", "The pooled result favours no vaccine (0.49)."],
  ["?", "The pooled result favours placebo (0.49)."],
  // What says nothing of the effect.
  ["", "The lower limit was 0.33 and the upper 95% confidence limit 0.73."],
  ["", "Its lower and upper bounds were 0.33 and 0.73 (value of no effect: 1)."],
  ["", "Fewer than 5 trials, or more, and less than 100 patients; P lower than 0.05."],
  [
    "",
    "Trials at higher latitudes and in lower-income countries; patients at increased risk of bleeding.",
  ],
  ["", "P < 0.05 was considered statistically significant; the significance level was 5%."],
  [
    "",
    "There was significant heterogeneity (I2 = 92%), and heterogeneity was not significant without it.",
  ],
  [
    "",
    "Egger's test was not significant, nor did results differ between fixed and random effects models.",
  ],
  [
    "",
    "Certainty was lower; the higher dose; increased heterogeneity; dose reduction; clinically significant.",
  ],
  ["", "The risk difference and the mean difference were pooled in more detail."],
  // What cannot be judged, and why.
  ["?", "Patients on placebo had a higher risk (0.49)."],
  ["?", "People who had saline had a higher risk (0.49)."],
  ["?", "Mortality was higher in the control group (0.49)."],
  ["?", "Unvaccinated people were more likely to fall ill (0.49)."],
  ["?", "The risk was higher than in vaccinated people (2.04)."],
  ["?", "BCG increased survival (0.49)."],
  ["?", "Earlier reviews reported a higher risk (0.49)."],
  ["?", "We examined whether BCG reduced tuberculosis (0.49)."],
  ["?", "The aim was to reduce mortality (0.49)."],
  ["?", "Vaccination was superior (0.49)."],
  ["?", "Outcomes were better with BCG (0.49)."],
  ["?", "The effect was marginally significant (P = 0.06)."],
  ["?; ?", "Not only was it significant, it reduced deaths in no trial."],
  ["?; ?", "BCG reduced deaths and increased fever (0.49)."],
  ["?", "Significant bleeding occurred (0.49)."],
  ["?", "In patients with no other illness the risk was lower (1.49)."],
];

Deno.test("readDirections: a table of sentences, with what a reader takes from them", () => {
  assert.deepEqual(
    cases.map(([, sentence]) => [said(sentence), sentence]),
    cases.map(([says, sentence]) => [says, sentence]),
  );
});

Deno.test("readDirections: a word has its negation, its place and the reason why it cannot be judged", () => {
  assert.deepEqual(readDirections("BCG did  not significantly reduce the risk.", names), [
    { text: "not significantly", start: 13, says: "not significant", why: null },
    { text: "not significantly reduce", start: 27, says: "not lower", why: null },
  ]);
  const [word] = readDirections("Controls had a higher risk.", names);
  assert.deepEqual(word, {
    text: "higher",
    start: 15,
    says: null,
    why: "it may be said of the control group",
  });
});
