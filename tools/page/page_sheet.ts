import { cellSheet } from "../notebook/page_style.ts";

/**
 * Style of a review page: a page of a journal, dark on light in the colours of the figures (their
 * paper is white, so that the page has one look and no dark one). Nothing comes from elsewhere:
 * the letters are those that the reader has.
 */
export const pageSheet = `
:root {
  color-scheme: light;
  --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --ground: #f6f7f8; --paper: #fff;
  --link: #2f5580; --mark: #8a2d1c; --well: #19523c; --tint: #eef2f6; --warn: #fdf8ea;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Georgia, "DejaVu Serif", serif;
  --sans: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", "DejaVu Sans", sans-serif;
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--serif); overflow-wrap: break-word; }
a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .15em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: .16rem solid var(--link); outline-offset: .16rem; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--paper); border: 2px solid var(--link); z-index: 2; }
.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.masthead, .frame, .plain, .colophon { width: calc(100% - 3rem); max-width: 75rem; margin: 0 auto; }
.masthead { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem 1.6rem; padding-top: 1rem; padding-bottom: .7rem; border-bottom: 1px solid var(--ink); font: .875rem/1.4 var(--sans); }
.masthead b { font-weight: 600; letter-spacing: .01em; }
.masthead .of { color: var(--soft); flex: 1 1 16rem; }
.masthead nav { display: flex; gap: 1.4rem; }
.masthead nav a { color: var(--ink); text-decoration: none; padding: .15rem 0; border-bottom: 2px solid transparent; }
.masthead nav a:hover { border-bottom-color: var(--line); }
.masthead nav [aria-current] { font-weight: 600; border-bottom-color: var(--mark); }

.frame { display: grid; grid-template-columns: 12.5rem minmax(0, 1fr); gap: 0 3rem; padding-top: 1.6rem; }
.contents { font: .875rem/1.4 var(--sans); position: sticky; top: 1.2rem; align-self: start; max-height: calc(100vh - 2.4rem); overflow-y: auto; }
.contents ol { list-style: none; margin: 0; padding: 0; }
.contents li { margin: 0; }
.contents a { display: block; padding: .28rem .6rem .28rem .7rem; color: var(--ink); text-decoration: none; border-left: 2px solid var(--line); }
.contents a:hover { border-left-color: var(--soft); }
.contents [aria-current] { font-weight: 600; border-left-color: var(--mark); }

h1, h2, h3, h4 { line-height: 1.25; font-weight: 600; text-wrap: balance; }
h1 { font-size: 1.9rem; margin: 0 0 .5rem; letter-spacing: -.005em; }
h2 { font-size: 1.35rem; margin: 2.4rem 0 .6rem; }
h3 { font-size: 1.1rem; margin: 1.8rem 0 .4rem; }
h4 { font-size: 1rem; margin: 1.4rem 0 .3rem; }
p, ul, ol, blockquote, dl { max-width: 44rem; }
p, ul, ol { margin: .6rem 0; }
li + li { margin-top: .25rem; }
.lead { font-size: 1.125rem; }
.quiet { color: var(--soft); font-size: .9375rem; }
blockquote, .remark { max-width: 44rem; margin: 1rem 0; padding: .5rem 1rem; border-left: 3px solid #b8860b; background: var(--warn); font-size: .97rem; }
blockquote > :first-child, .remark > :first-child { margin-top: 0; }
blockquote > :last-child, .remark > :last-child { margin-bottom: 0; }
code { font: .875em ui-monospace, "DejaVu Sans Mono", Consolas, Menlo, monospace; overflow-wrap: anywhere; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }

.facts { margin: 1rem 0 1.6rem; max-width: none; border-top: 1px solid var(--ink); border-bottom: 1px solid var(--ink); }
.facts > div { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 0 1.5rem; padding: .45rem 0; }
.facts > div + div { border-top: 1px solid #e8ebee; }
.facts dt { font: .875rem/1.6 var(--sans); }
.facts dd { margin: 0; font-size: .97rem; line-height: 1.5; max-width: 44rem; }
.sentences { min-width: 58rem; }
.wide { min-width: 66rem; } .wide tbody th { width: 17rem; } .wide tbody th a { font-weight: 600; }
.columns { max-width: none; padding-left: 0; list-style: none; columns: 22rem; font: .84375rem/1.5 var(--sans); }
td.sources { white-space: nowrap; } td.sources a { display: block; }
td.leant { font-weight: 600; } td.beside { color: var(--soft); }
.cells td { cursor: pointer; max-width: 24rem; } .cells td:hover { background: var(--tint); }
.number { color: inherit; text-decoration-style: dotted; }
.plainlist { list-style: none; margin: 0; padding: 0; }
.well { color: var(--well); } .ill { color: var(--mark); font-weight: 600; }
.paths { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 0 3rem; }
.paths ol { padding-left: 1.4rem; }
.paths li { margin-top: .5rem; }

.scroll { overflow-x: auto; margin: 1rem 0 1.4rem; max-width: 100%; }
table { border-collapse: collapse; font: .84375rem/1.42 var(--sans); font-variant-numeric: tabular-nums; }
caption { text-align: left; font: 600 .97rem/1.4 var(--serif); padding: 0 0 .4rem; }
thead th { border-top: 1px solid var(--ink); border-bottom: 1px solid var(--ink); font-weight: 600; vertical-align: bottom; }
th, td { padding: .34rem .9rem .34rem 0; text-align: left; vertical-align: top; }
th:last-child, td:last-child { padding-right: .3rem; }
tbody th { font-weight: 400; }
tbody tr + tr > * { border-top: 1px solid #e8ebee; }
tbody tr:last-child > * { border-bottom: 1px solid var(--ink); }
td[style*="right"] { white-space: nowrap; }
tfoot td { font-size: .8125rem; line-height: 1.5; color: var(--soft); padding-top: .5rem; white-space: normal; max-width: 60rem; }

figure { margin: 1.2rem 0 1.8rem; max-width: 100%; }
figure img { display: block; max-width: 100%; height: auto; }
figcaption { font: .8125rem/1.5 var(--sans); color: var(--soft); margin-top: .4rem; }
details { margin: .4rem 0; }
summary { cursor: pointer; width: fit-content; }
figcaption details p { max-width: 44rem; }
button, select, input, textarea { font: .875rem/1.4 var(--sans); color: var(--ink); }
button { padding: .32rem .8rem; background: var(--paper); border: 1px solid var(--soft); border-radius: 3px; cursor: pointer; }
button:hover { background: var(--tint); }
select, input, textarea { padding: .28rem .4rem; background: var(--paper); border: 1px solid var(--soft); border-radius: 3px; max-width: 100%; }
[disabled] { color: var(--soft); background: var(--ground); cursor: default; }
.choose { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center; font: .875rem/1.4 var(--sans); margin: 1rem 0; }
.bench { width: calc(100% - 3rem); max-width: 75rem; margin: 0 auto; padding-top: 1rem; }
.bench h1 { font-size: 1.5rem; margin: 0 0 .1rem; }
.bench h1 + p { max-width: none; margin: 0 0 .6rem; }
.bench .frame { width: auto; max-width: none; grid-template-columns: 18.5rem minmax(0, 1fr); gap: 0 2.5rem; padding-top: 1rem; }
.bench h2 { margin: 1.6rem 0 .4rem; }
#bench-figures section:first-child h2 { margin-top: 0; }
.bench figure { margin: .6rem 0 .4rem; }
.bench .choose { margin: .4rem 0; }
.bench .choose button { font-size: .8125rem; }
.bar { padding: .5rem 1rem .6rem; border-left: 4px solid var(--well); border-bottom: 1px solid var(--line); background: var(--ground); }
.bar[data-state="otherwise"] { border-left-color: #b8860b; background: var(--warn); }
.bar[data-state="hypothetical"] { border-left-color: var(--mark); border-left-style: double; border-left-width: 8px; background: var(--warn); }
.bar p { max-width: none; margin: 0; }
.banner { font: .875rem/1.5 var(--sans); }
.headline { font-size: 1.15rem; font-weight: 600; line-height: 1.4; }
.told { font: .875rem/1.5 var(--sans); color: var(--well); margin: 0; }
.told:empty { display: none; }
.remarks { margin-bottom: .9rem; }
.remarks ul { margin: 0 0 .3rem; max-width: none; padding-left: 1.2rem; font: .875rem/1.5 var(--sans); }
.remarks li + li { margin-top: .1rem; }
.left select, .left input { font-size: .8125rem; }
.left { font: .875rem/1.4 var(--sans); }
.left .field { margin-bottom: .55rem; }
.field { margin: 0 0 .8rem; padding: 0; border: 0; min-width: 0; }
.field label, .field legend { display: block; margin-bottom: .1rem; }
.field > label, .field legend { font-weight: 600; padding: 0; }
.left .field > label { font-size: .8125rem; }
.field select, .field > input { width: 100%; }
.field select { text-overflow: ellipsis; }
.changed { border-color: #7a5a06; background: var(--warn); font-weight: 600; }
.note { margin: .15rem 0 0; font: .8125rem/1.4 var(--sans); color: var(--soft); }
.studies { list-style: none; margin: 0; padding: 0; }
.studies li + li { margin-top: 0; }
.studies label { margin: 0; padding: .1rem 0; cursor: pointer; }
.bench textarea { width: 100%; max-width: 44rem; display: block; font: .875rem/1.5 ui-monospace, "DejaVu Sans Mono", Consolas, Menlo, monospace; }
.bench td:last-child:not([style]) { min-width: 11rem; }
.grid { max-height: 24rem; overflow: auto; }
.grid thead th { position: sticky; top: 0; background: var(--paper); z-index: 1; }
.grid td input { border-color: #e1e5e9; padding: .1rem .25rem; }
.grid td input:hover, .grid td input:focus { border-color: var(--soft); }
.grid td input.changed { border-color: var(--mark); }
.grid td input[aria-invalid="true"] { border: 2px solid var(--mark); }
.grid td, .grid th { padding: .1rem .5rem .1rem 0; vertical-align: middle; }
#bench-edit-problems:not(:empty) { border-left: 3px solid var(--mark); padding: .1rem 1rem; background: var(--warn); max-width: 44rem; }
@media (min-width: 56.01rem) and (min-height: 30rem) {
  .bar { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1.5rem; align-items: start; position: sticky; top: 0; z-index: 2; min-height: 5.8rem; }
  .bench .left { position: sticky; top: var(--bar, 6rem); align-self: start; max-height: calc(100vh - var(--bar, 6rem)); overflow-y: auto; padding: 1rem .8rem 1rem .2rem; margin-top: -1rem; }
  :root:has(.bar) { scroll-padding-top: calc(var(--bar, 6rem) + 1rem); }
}
.notebook pre { white-space: pre-wrap; overflow-wrap: anywhere; }
.notebook h1 { font-size: 1.5rem; margin-top: .4rem; }
.colophon { margin-top: 4rem; padding-bottom: 2.5rem; font: .8125rem/1.6 var(--sans); color: var(--soft); }
.colophon p { border-top: 1px solid var(--line); padding-top: .8rem; max-width: none; margin: 0; }
.plain { padding-top: 2rem; padding-bottom: 3rem; }
${cellSheet}
@media (max-width: 56rem) {
  .frame { display: block; padding-top: 1rem; }
  .contents { position: static; max-height: none; margin-bottom: 1.6rem; padding-bottom: .8rem; border-bottom: 1px solid var(--line); }
  .contents ol { display: flex; flex-wrap: wrap; gap: .1rem .2rem; }
  .contents a { border-left: 0; border-bottom: 2px solid transparent; padding: .25rem .5rem; }
  .contents a:hover { border-bottom-color: var(--line); }
  .contents [aria-current] { border-bottom-color: var(--mark); }
}
@media (max-width: 30rem) {
  body { font-size: 1rem; }
  .masthead, .frame, .plain, .colophon, .bench { width: calc(100% - 2rem); }
  .headline { font-size: 1.05rem; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; }
  .facts > div { display: block; }
}
@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth; }
}
@media print {
  body { font-size: 10.5pt; }
  .masthead nav, .contents, .skip, .choose, button { display: none; }
  .masthead, .frame, .plain, .colophon, .bench { width: auto; max-width: none; }
  .frame { display: block; }
  .bench .left, #bench-what-if, #bench-beside:not([open]) { display: none; }
  .bar { position: static; min-height: 0; }
  .scroll { overflow: visible; }
  figure, tr { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
  a { color: inherit; }
}
`;
