import assert from "node:assert/strict";
import { claimedReview } from "../../tests/fixtures/claimed_review.ts";
import { manuscriptResults } from "../certainty/manuscript_results.ts";
import { readManuscriptText } from "../import/manuscript/read_manuscript_text.ts";
import { claimsLedger } from "./claims_ledger.ts";

// Pagliaro et al. (1992): A is below 1 and significant, C (random effects, Hartung-Knapp) is neither.
const a = "0.54 (0.39 to 0.74)";
const c = "0.53 (0.23 to 1.23)";
const claims = [
  `a,manuscript.md,x,${a},beta-blockers.estimate; beta-blockers.lower; beta-blockers.upper,,,`,
  `c,manuscript.md,x,${c},beta-blockers.sensitivity.reforest-defaults.estimate; beta-blockers.sensitivity.reforest-defaults.lower; beta-blockers.sensitivity.reforest-defaults.upper,,,`,
];

/** Contradictions in sentences of a line each, with A and C for the two results. */
function contradicted(sentences: readonly string[]): readonly string[] {
  const lines = sentences.map((text) => text.replace(/\bA\b/, a).replace(/\bC\b/, c));
  const text = lines.join("\n\n");
  const review = claimedReview(claims, text);
  const manuscript = readManuscriptText("manuscript.md", new TextEncoder().encode(text));
  const { claims: judged } = claimsLedger(review, manuscriptResults(review), [manuscript]);
  const places = judged.flatMap(({ foundAt }) => foundAt ?? []);
  assert.equal(places.length, sentences.length);
  const wrong = judged.flatMap(({ contradictions }) => contradictions)
    .map((text) => Number(/\(line (\d+)\)/.exec(text)?.[1]));
  return sentences.filter((_, index) => wrong.includes(2 * index + 1));
}

/** Written for this table: each may stand in a manuscript whose results are A and C. */
const right = [
  "Compared with no treatment, beta-blockers significantly reduced the risk of bleeding (OR A; P = 0.0002).",
  "In the pooled analysis of 9 trials (996 patients), the odds of bleeding were significantly lower in the beta-blocker group than in the control group (OR A).",
  "Patients in the control group had significantly higher odds of bleeding (OR A).",
  "The control group bled more often, OR A.",
  "Bleeding occurred less frequently with beta-blockers (A), but mortality did not differ significantly (OR 0.9).",
  "Although mortality was not significantly reduced, bleeding was (OR A).",
  "Mortality did not differ, and bleeding was reduced (OR A).",
  "The pooled OR was A, favouring beta-blockers, with significant heterogeneity (I2 = 69%).",
  "There was no significant publication bias; the OR was A.",
  "Random effects did not change the direction, but the effect was no longer significant (C).",
  "Beta-blockers were associated with a non-significant reduction in bleeding (C).",
  "There was a trend towards a lower risk (C).",
  "No statistically significant difference was observed between groups (C).",
  "Beta-blockers had no significant effect on bleeding under random effects (C).",
  "The confidence interval became wider and included no effect (C).",
  "Higher doses did not change this: A.",
  "The odds ratio decreased from 0.6 to A.",
  "The odds ratio was lower than in the earlier review, A.",
  "Beta-blockers increase the chance of staying free of bleeding (A).",
  "Beta-blockers increased the proportion of patients without bleeding (A).",
  "The risk of not bleeding was higher (A).",
  "Bleeding-free survival was higher (A).",
  "A significant benefit was seen (A).",
  "The result was robust: without study 1 the OR was not lower than A.",
  "It is unclear whether beta-blockers reduce mortality; for bleeding, the OR was A.",
  "Beta-blockers neither increased nor decreased mortality but reduced bleeding (A).",
  "Beta-blockers, which reduce portal pressure, had an OR of A.",
  "Since sclerotherapy increased complications, we prefer beta-blockers (OR A).",
  "Adverse events were more frequent with beta-blockers, but bleeding was less frequent (OR A).",
  "The reduction in bleeding was statistically significant (OR A, P < 0.001), while the reduction in deaths was not (OR 0.8).",
  "Not all trials found a reduction, but the pooled OR was A.",
  "No trial reported a significant increase; the pooled OR was A.",
  "Heterogeneity was not significant (P = 0.08); OR A.",
  "The test for subgroup differences was not significant, the overall OR being A.",
  "Overall, the effect was significant in 5 of 9 trials and in the pooled analysis (A).",
  "In two of nine trials the difference was not significant; overall it was (A).",
  "One trial found more bleeding under treatment, yet the pooled OR was A.",
  "Those treated were less likely to bleed: OR A.",
  "Controls were more likely to bleed: OR A.",
  "Untreated patients bled more, so that the odds were lower in treated ones: OR A.",
  "Half as many bled (OR A), a clinically important and statistically significant difference.",
  "The lower 95% confidence limit of the OR, A, is far from 0.",
  "The OR was A; this means an absolute risk reduction of 10 per 100.",
  "There were fewer bleedings (A) and no more deaths.",
  "We are not certain that the risk is lower, as the OR of C shows.",
  "There is no doubt that beta-blockers reduce bleeding (A).",
  "Not surprisingly, beta-blockers reduced bleeding (A).",
  "No other drug reduced bleeding as much (A).",
  "Without exception, trials showed a reduction (A).",
  "The pooled effect was larger than that of sclerotherapy (A).",
  "Beta-blockers cut the risk of bleeding by half (A).",
  "We could not confirm an increase in bleeding (OR A).",
  "Beta-blockers do not increase bleeding (A).",
  "Beta-blockers did not increase, but reduced bleeding (A).",
  "Contrary to the view that they increase bleeding, beta-blockers reduced it (A).",
  "The P value was less than 0.05 and hence significant: A.",
  "Statistical significance was defined as P < 0.05; OR A.",
  "Significance was reached, A.",
  "Patients without varices had a lower risk, and the overall OR was A.",
  "The decrease was greater in larger trials (overall A).",
  "Risk decreased with a smaller dose: A.",
  "In sensitivity analyses excluding trials at higher risk of bias, the OR was A.",
  "Excluding low-quality trials did not significantly alter the OR, A.",
  "The estimate did not differ appreciably from the fixed-effect estimate (A).",
  "Results did not change significantly (A).",
  "The results were not significantly different when one trial was left out (A).",
  "There was no significant change in the pooled estimate, A.",
  "Removing study 1 did not reduce heterogeneity (OR A).",
  "No significant differences were found in age; the OR was A.",
  "Pooled analysis showed that beta-blockers reduce first bleeding by 46% (A).",
  "Nine randomised trials (n = 996) showed a reduced bleeding rate with propranolol or nadolol compared with placebo (pooled OR A, p<0.0001).",
  "Prophylaxis with beta-blockers led to a significant decrease in the incidence of bleeding [OR: A; I² = 69%; random-effects model].",
  "The risk of bleeding was almost halved (A).",
  "The risk of bleeding fell significantly (A).",
  "Beta-blocker therapy resulted in fewer bleeding episodes (A), although the difference in survival was not significant (OR 0.8, 95% CI 0.5 to 1.2).",
  "No significant difference in survival was found (OR 0.8), whereas the bleeding rate was significantly lower (A).",
  "There was no difference in mortality (OR 0.9; P = 0.5) and a significant difference in bleeding (A).",
  "The summary estimate for bleeding (A) was statistically significant, and the one for death (0.8) was not.",
  "The OR for bleeding was A; that for death was not significant.",
  "In contrast to mortality, which did not differ between groups, bleeding was less frequent in treated patients (A).",
  "When only trials with adequate concealment were pooled, the benefit was smaller but still significant (A).",
  "The association remained significant after exclusion of one study (A).",
  "The association was attenuated and no longer statistically significant in the random-effects model (C).",
  "Using the Hartung-Knapp method, significance was lost (C).",
  "The 95% CI of the random-effects estimate included 1 (C), i.e. the effect was not significant.",
  "With random effects, the reduction was not statistically significant (C).",
  "We found no evidence that beta-blockers reduce bleeding under random effects (C).",
  "Beta-blockers may reduce bleeding (C).",
  "Beta-blockers may make little or no difference to bleeding (C).",
  "The evidence is very uncertain about the effect of beta-blockers on bleeding (C).",
  "Among patients at high risk, treatment was effective (A).",
  "Placebo-treated patients bled twice as often (OR of treatment A).",
  "Bleeding rates were higher under placebo than under beta-blockers (A).",
  "Rates of bleeding were higher among those who received placebo (A).",
  "Bleeding was significantly more common in controls (A).",
  "Compared to controls, treated patients had lower bleeding rates (A).",
  "Compared with treated patients, controls had higher bleeding rates (A).",
  "Relative to placebo, the odds were lower (A).",
  "The use of beta-blockers was inversely associated with bleeding (A).",
  "A statistically significant protective effect was found (A).",
  "Beta-blockers prevented bleeding (A).",
  "Beta-blockers increased the odds of remaining free of bleeding (1/A).",
  "Side effects increased, and bleeding decreased (A).",
  "In trials with a higher event rate the effect was stronger; overall it was A.",
  "As the number of trials increased, the pooled OR moved from 0.4 to A.",
  "The wide interval (C) reflects increased between-trial variation.",
  "Given the low number of trials, this result (C) does not exclude a reduction.",
  "This result (C) does not exclude a clinically relevant increase.",
  "The pooled effect was A, with lower values favouring treatment.",
  "Values below 1 indicate a lower risk under treatment; the pooled value was A.",
  "A ratio below 1 means fewer bleedings with treatment (A).",
  "An OR above 1 would indicate increased bleeding; the OR was A.",
  "The result was similar in larger trials (A).",
  "There was less bleeding, more hypotension, and no difference in deaths (A, 1.8 and 0.9).",
  "Bleeding, death and hypotension had odds ratios of A, 0.9 and 1.8, of which the last was increased.",
  "Sclerotherapy increased mortality in several trials, and its OR is therefore shown apart; beta-blockers: A.",
  "Treatment was significantly better than placebo (A).",
  "Treatment significantly improved outcomes (A).",
  "Beta-blockers significantly decreased bleeding (A) without increasing mortality.",
  "Beta-blockers decreased bleeding (A) with no increase in side effects.",
  "Beta-blockers lowered portal pressure and bleeding (A).",
  "Because portal pressure is increased in cirrhosis, drugs were tested; OR A.",
  "Patients with increased portal pressure bled less under treatment (A).",
  "Patients in whom pressure was not reduced bled more; overall, the OR was A.",
  "We did not find a significant small-study effect; the pooled OR was A.",
  "The funnel plot was asymmetric, but trim and fill did not change significance (A).",
  "Meta-regression showed that the effect decreased with year; pooled OR A.",
  "Certainty of evidence was reduced by inconsistency (A).",
  "We rated down because the interval includes both a reduction and an increase (C).",
  "Mortality did not differ and bleeding was reduced (A).",
  "Not all trials found a reduction (A).",
  "Patients on placebo, as expected, had a higher risk (A).",
];

/** Each says what A or C does not bear out. */
const wrong = [
  "Beta-blockers significantly increased the risk of bleeding (OR A).",
  "Bleeding was more frequent with beta-blockers (OR A).",
  "Bleeding (OR A) was increased.",
  "The odds ratio was A, a significant increase.",
  "Mortality fell, but bleeding was significantly higher with beta-blockers (A).",
  "Beta-blockers did not reduce the risk of bleeding (OR A; P = 0.2).",
  "There was no significant difference between the groups (OR A).",
  "The effect did not reach statistical significance (OR A).",
  "The difference in bleeding, OR A, was not statistically significant.",
  "The result favoured control (A).",
  "The effect was statistically significant (C).",
  "Beta-blockers significantly reduced bleeding, OR C.",
  "There was a significantly lower risk of bleeding (C) under random effects.",
  "The odds of bleeding were higher under random effects (C).",
  "Pooled analysis showed that beta-blockers increase first bleeding (A).",
  "Nine randomised trials (n = 996) showed a higher bleeding rate with propranolol or nadolol than with placebo (pooled OR A, p<0.0001).",
  "Prophylaxis with beta-blockers led to a significant increase in the incidence of bleeding [OR: A; I² = 69%; random-effects model].",
  "Bleeding was significantly more common in treated patients (A).",
  "Compared to placebo, treated patients had higher bleeding rates (A).",
  "The summary estimate for bleeding (A) was not statistically significant.",
  "Beta-blockers had no effect on bleeding (A).",
  "No association was found between treatment and bleeding (OR A).",
  "Treatment did not significantly affect bleeding (A).",
  "Using random effects, a significant reduction remained (C).",
  "The groups differed significantly (C).",
  "The association with bleeding was statistically significant (OR C; P = 0.01).",
  "Bleeding increased under treatment (A).",
  "Patients were more likely to bleed under treatment: A.",
  "The odds ratio was A, which was not significant.",
  "Bleeding was increased (A, prediction interval 0.2 to 1.9).",
  "Bleeding was increased: A, 95% CI, P = 0.001.",
];

Deno.test("claimsLedger: sentences that the results bear out are contradicted nowhere", () => {
  assert.deepEqual(contradicted(right), []);
});

Deno.test("claimsLedger: sentences that the results do not bear out are contradicted, each of them", () => {
  assert.deepEqual(contradicted(wrong), wrong);
});
