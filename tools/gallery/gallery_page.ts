import { escapeHtml } from "reforest/review";
import { type FigureKind, figureKind, figureKinds } from "./figure_kind.ts";
import { gallerySheet } from "./gallery_sheet.ts";
import type { Picture, Section } from "./types.ts";

/**
 * The gallery as one page of HTML that runs nothing and fetches nothing: the choice of review and
 * kind is a matter of its style sheet.
 */
export function galleryPage(sections: readonly Section[]): string {
  const kinds = kindsOf(sections);
  const count = sections.reduce((n, { pictures }) => n + pictures.length, 0);
  return [
    "<!doctype html>",
    `<html lang="en">`,
    "<head>",
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width">`,
    "<title>Gallery of figures</title>",
    `<style>${gallerySheet(sections.map(({ id }) => id), kinds)}</style>`,
    "</head>",
    "<body>",
    `<a class="skip" href="#pictures">To the pictures</a>`,
    "<header>",
    "<h1>Gallery of figures</h1>",
    `<p>${count} figures: every kind on every review, then on simulated data that strain them. ` +
    "Those of simulated data say so in the picture itself. Written by <code>make gallery</code> " +
    "and at the end of <code>make all-reviews</code>.</p>",
    "</header>",
    `<form aria-label="Choice of figures">`,
    select("review", "Review", sections.map(({ id, title }) => [id, title])),
    select("kind", "Kind", kinds.map((kind) => [kind, figureKinds[kind]])),
    `<button type="reset">Show all</button>`,
    "</form>",
    contents(sections),
    `<main id="pictures" tabindex="-1">`,
    ...sections.map(sectionOf),
    "</main>",
    "</body>",
    "</html>",
  ].join("\n") + "\n";
}

/** The kinds that are there, in their order. */
function kindsOf(sections: readonly Section[]): readonly FigureKind[] {
  const found = new Set(
    sections.flatMap(({ pictures }) => pictures.map(({ id }) => figureKind(id))),
  );
  return (Object.keys(figureKinds) as FigureKind[]).filter((kind) => found.has(kind));
}

function select(
  id: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
): string {
  const all = [["", "all"], ...options] as const;
  const listed = all.map(([value, text]) =>
    `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`
  );
  return `<label>${label} <select id="${id}" autocomplete="off">${
    listed.join("")
  }</select></label>`;
}

function contents(sections: readonly Section[]): string {
  const lines = sections.map(({ id, title, pictures }) =>
    `<li><a href="#${id}">${escapeHtml(title)}</a> (${pictures.length})</li>`
  );
  return `<nav aria-label="Contents"><ol>\n${lines.join("\n")}\n</ol></nav>`;
}

function sectionOf({ id, title, pictures }: Section): string {
  const inOrder = Object.keys(figureKinds);
  const place = ({ id }: Picture) => inOrder.indexOf(figureKind(id));
  const sorted = [...pictures].sort((a, b) => place(a) - place(b));
  return `<section id="${id}" data-review="${id}" aria-labelledby="${id}-title">\n` +
    `<h2 id="${id}-title">${escapeHtml(title)}</h2>\n` +
    `${sorted.map((picture) => figureOf(id, picture)).join("\n")}\n</section>`;
}

function figureOf(section: string, { id, svg, alt }: Picture): string {
  const kind = figureKind(id);
  const width = svg.match(/ width="([\d.]+)mm"/)?.[1] ?? "180";
  const place = `${section}--${id.replace(/[^A-Za-z0-9_-]+/g, "-")}`;
  return `<figure id="${place}" data-kind="${kind}">` +
    `<img style="width:${width}mm" alt="${escapeHtml(alt)}" decoding="async" src="${
      dataOf(svg)
    }">` +
    `<figcaption><a href="#${place}">${escapeHtml(figureKinds[kind])}</a>, ` +
    `<code>${escapeHtml(id)}</code><details><summary>In words</summary>` +
    `<p>${escapeHtml(alt)}</p></details></figcaption></figure>`;
}

/** An SVG as an address that holds it; text stays text, so that changes of it can be read. */
function dataOf(svg: string): string {
  const escaped = svg.trim().replace(/[%#<>"]/g, encodeURIComponent);
  return `data:image/svg+xml;charset=utf-8,${escapeHtml(escaped)}`;
}
