import {
  answersTable,
  isNotApplicable,
  numberStyleOf,
  reviewFlow,
  runAnalyses,
  tableToHtml,
} from "reforest/review";
import { registrationOf } from "../../page/audit/registration_of.ts";
import type { Payload } from "../../page/types.ts";
import { escapeHtml } from "../notebook/escape_html.ts";

/** What a reader without scripts has of a review: its question, its answers, its flow. */
export function staticSummary({ review, notebooks, verdict }: Payload): string {
  const { title, question } = review.protocol;
  const answers = answersTable(runAnalyses(review));
  return `<header class="masthead"><b>reforest</b> <span class="of">${
    escapeHtml(review.title)
  }</span></header>
<main id="content" class="plain">
<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(question)}</p>
<p class="quiet">${escapeHtml(registrationOf(review))}</p>
<p id="state" role="status"></p>
<noscript><p class="remark">Scripts are switched off, so that this file shows its summary only. The rest
(figures, tables, notebooks, the bench) needs scripts, and neither a server nor a network.</p></noscript>
<div class="scroll" role="region" aria-label="${escapeHtml(answers.title)}" tabindex="0">
${tableToHtml(answers, { style: numberStyleOf(review) })}</div>
<h2>Flow of records</h2>
${flow(review)}
<h2>Run it</h2>
<p>In a checkout of the project, <code>make REVIEW=${escapeHtml(review.name)}</code> runs the
${notebooks.length} notebooks and writes this file again, byte for byte;
<code>make verify REVIEW=${
    escapeHtml(review.name)
  }</code> reruns them blindly and grades each output.
${verdict === null ? "" : escapeHtml(verdict.sentence)}</p>
</main>`;
}

function flow(review: Payload["review"]): string {
  const report = reviewFlow(review);
  if (isNotApplicable(report)) return `<p>${escapeHtml(report.reason)}</p>`;
  const laws = report.counts.laws.map(({ sentence }) => `<li>${escapeHtml(sentence)}</li>`);
  return `<ul>\n${laws.join("\n")}\n</ul>`;
}
