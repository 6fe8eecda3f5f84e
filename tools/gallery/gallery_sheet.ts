import type { FigureKind } from "./figure_kind.ts";

const looks = `
:root { color-scheme: light; font: 16px/1.5 sans-serif; color: #1b1f24; background: #f3f5f7; }
body { margin: 0 auto; max-width: 78rem; padding: 1rem; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
a { color: #1d4f80; }
:focus-visible { outline: 3px solid #1d4f80; outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
form { display: flex; flex-wrap: wrap; gap: 1rem; position: sticky; top: 0; z-index: 1; padding: .5rem 0;
  background: #f3f5f7; }
select, button { font: inherit; max-width: 80vw; }
nav ol { columns: 22rem; }
section { scroll-margin-top: 4rem; }
figure { margin: 0 0 1.5rem; padding: 1rem; background: #fff; border: 1px solid #d0d7de;
  overflow-x: auto; scroll-margin-top: 4rem; }
figure img { display: block; max-width: 100%; height: auto; }
figcaption { margin-top: .5rem; }
details { max-width: 60rem; }
@media print {
  :root, form { background: none; }
  form, nav, .skip, details { display: none; }
  figure { border: 0; padding: 0; break-inside: avoid; overflow: visible; }
  figure img { max-height: 240mm; width: auto; }
  section + section { break-before: page; }
}`;

/** The style sheet of the gallery, with a rule for each choice of a review and of a kind. */
export function gallerySheet(reviews: readonly string[], kinds: readonly FigureKind[]): string {
  const chosen = (list: string, value: string) =>
    `body:has(#${list} option[value="${value}"]:checked)`;
  const hidden = "{ display: none; }";
  return [
    looks,
    ...reviews.map((id) => `${chosen("review", id)} section:not([data-review="${id}"]) ${hidden}`),
    ...kinds.flatMap((kind) => [
      `${chosen("kind", kind)} figure:not([data-kind="${kind}"]) ${hidden}`,
      `${chosen("kind", kind)} section:not(:has([data-kind="${kind}"])) ${hidden}`,
    ]),
    "",
  ].join("\n");
}
