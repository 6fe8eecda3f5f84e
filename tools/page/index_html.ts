import { escapeHtml } from "../notebook/escape_html.ts";
import type { IndexLine } from "./index_lines.ts";
import { pagePath } from "./page_path.ts";
import { pageSheet } from "./page_sheet.ts";

/**
 * The reviews side by side, as a page that runs nothing and fetches nothing.
 *
 * @param verdicts What blind reruns found, by review; none where nobody has asked.
 */
export function indexHtml(
  lines: readonly IndexLine[],
  verdicts: ReadonlyMap<string, string> = new Map(),
): string {
  const heads = [
    "Review",
    "Answers",
    ...Object.keys(lines[0]?.state ?? {}),
    ...(verdicts.size > 0 ? ["Blind rerun"] : []),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Reviews</title>
<style>${pageSheet}</style>
</head>
<body>
<header class="masthead"><b>reforest</b> <span class="of">a meta-analysis that anyone can rerun, audit and argue with</span></header>
<main class="plain">
<h1>Reviews</h1>
<p class="lead">Each link opens one file that holds the whole review: results, figures, tables, executed
notebooks, and a bench on which the same studies can be pooled under other choices.</p>
<div class="scroll" role="region" aria-label="Reviews" tabindex="0">
<table class="wide">
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead>
<tbody>
${lines.map((line) => row(line, verdicts.get(line.review))).join("\n")}
</tbody>
</table>
</div>
<p class="quiet"><code>make all-reviews</code> writes all of this again, <code>make verify REVIEW=all</code>
reruns it blindly and writes this list with the verdicts into <code>verify/</code>.</p>
</main>
</body>
</html>
`;
}

function row(
  { review, title, question, state, answers }: IndexLine,
  verdict: string | undefined,
): string {
  const cells = [
    `<ul class="plainlist">${answers.map((text) => `<li>${escapeHtml(text)}</li>`).join("")}</ul>`,
    ...[...Object.values(state), ...(verdict === undefined ? [] : [verdict])].map(escapeHtml),
  ];
  return `<tr><th scope="row"><a href="${review}/${pagePath}">${escapeHtml(title)}</a><br>${
    escapeHtml(question)
  }</th>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>`;
}
