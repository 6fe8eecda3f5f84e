import { zlibSync } from "fflate";
import { createHash } from "node:crypto";
import type { Payload } from "../../page/types.ts";
import { escapeHtml } from "../notebook/escape_html.ts";
import type { PageScripts } from "./bundle.ts";
import { pageSheet } from "./page_sheet.ts";
import { staticSummary } from "./static_summary.ts";

/**
 * The page of a review: one file of HTML that reads nothing from elsewhere. What it says without
 * scripts comes first; the program and the data that it works on stand packed at its end.
 */
export function pageHtml(payload: Payload, { program, loader }: PageScripts): string {
  const script = `"use strict";${loader}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy(script)}">
<title>${escapeHtml(payload.review.title)}</title>
<style>${pageSheet}</style>
</head>
<body>
${staticSummary(payload)}
<script type="application/octet-stream" id="program">${packed(program)}</script>
<script type="application/octet-stream" id="payload">${packed(JSON.stringify(payload))}</script>
<script>${script}</script>
</body>
</html>
`;
}

/**
 * Nothing can be fetched or sent: the browser refuses every address. Of scripts it takes the loader,
 * by its digest, and what that one unpacks. Figures are drawings with their own styles.
 */
function policy(script: string): string {
  const digest = createHash("sha256").update(script).digest("base64");
  return [
    "default-src 'none'",
    `script-src 'sha256-${digest}' blob:`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "img-src data:",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

function packed(text: string): string {
  const bytes = zlibSync(new TextEncoder().encode(text), { level: 9 });
  return Buffer.from(bytes).toString("base64");
}
