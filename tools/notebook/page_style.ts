/** Style of the cells of a notebook: code, what it printed, tables, figures. */
export const cellSheet = `
.cell { position: relative; margin: 1.2rem 0; }
.count { font: .8rem ui-monospace, Consolas, Menlo, monospace; color: var(--soft); }
pre { margin: .2rem 0; padding: .7rem .9rem; overflow-x: auto; font: .86rem/1.5 ui-monospace, Consolas, Menlo, monospace; border-radius: 4px; }
pre.code { background: var(--ground); border: 1px solid var(--line); }
:not(pre) > code { font: .9em ui-monospace, Consolas, Menlo, monospace; background: var(--ground); padding: .1em .3em; border-radius: 3px; }
.output { margin: .7rem 0; }
pre.output { white-space: pre-wrap; overflow-wrap: break-word; border-left: 3px solid var(--line); border-radius: 0; }
pre.stderr { border-left-color: #a33; }
.output svg, .output img { max-width: 100%; height: auto; }
.hljs-comment { color: #5b6770; font-style: italic; }
.hljs-keyword, .hljs-built_in, .hljs-literal, .hljs-type { color: #7a2a8c; }
.hljs-string, .hljs-regexp { color: #1f6a3a; }
.hljs-number { color: #8a4b00; }
.hljs-title, .hljs-attr, .hljs-property { color: #0b4f8a; }
`;

/** Style of a notebook page: dark on light, no font or file from elsewhere, fit for paper. */
export const pageStyle = `
:root { color-scheme: light; --ink: #1c1f23; --soft: #4d555e; --line: #d5d9de; --ground: #f6f7f8; --link: #0b57a4; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 17px/1.6 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: #fff; border: 2px solid var(--link); z-index: 1; }
header, main, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1rem; font-size: .9rem; color: var(--soft); }
header nav ol { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin: .4rem 0 0; padding: 0 0 .8rem; list-style: none; border-bottom: 1px solid var(--line); }
a { color: var(--link); }
a:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 .6rem; }
h1 { font-size: 1.9rem; margin-top: 1.4rem; } h2 { font-size: 1.4rem; } h3 { font-size: 1.15rem; }
.prose > p, .prose > ul, .prose > ol, .prose > blockquote { max-width: 44rem; }
blockquote { margin: 1rem 0; padding: .1rem 1rem; border-left: 4px solid #b8860b; background: #fdf8ea; }
figure { margin: 1rem 0; overflow-x: auto; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid var(--soft); vertical-align: bottom; }
td[style*="right"] { white-space: nowrap; }
tbody th { font-weight: 500; }
tfoot td { font-size: .85rem; color: var(--soft); border-bottom: 0; }
footer { margin-top: 3rem; padding-top: .8rem; padding-bottom: 2rem; border-top: 1px solid var(--line); font-size: .85rem; color: var(--soft); }
.turn { display: flex; justify-content: space-between; gap: 1rem; margin-top: 2.5rem; }
${cellSheet}@media print {
  body { font-size: 10.5pt; }
  header nav, .skip, .turn { display: none; }
  header, main, footer { max-width: none; padding: 0; }
  figure, tr, pre { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
  .scroll, figure { overflow: visible; }
  pre { white-space: pre-wrap; }
}
`;
