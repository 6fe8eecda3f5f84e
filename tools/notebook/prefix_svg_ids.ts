/**
 * Puts a prefix before every id of the SVG drawings in a piece of HTML, and before what refers to
 * them, so that two figures on one page do not share clip paths or markers by accident. The
 * declarations that a file needs and a page must not have are left out.
 */
export function prefixSvgIds(html: string, prefix: string): string {
  let count = 0;
  return html
    .replace(/<\?xml[^>]*\?>\s*|<!DOCTYPE svg[^>]*>\s*/gi, "")
    .replace(/<svg\b[\s\S]*?<\/svg>/gi, (svg) => prefixOne(svg, `${prefix}-${++count}-`));
}

function prefixOne(svg: string, prefix: string): string {
  const ids = new Set([...svg.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? ""));
  const renamed = (id: string) => ids.has(id) ? prefix + id : id;
  return svg
    .replace(/(\sid=")([^"]*)"/g, (_, start, id) => `${start}${prefix}${id}"`)
    .replace(
      /url\((["']?)#([^"')]+)\1\)/g,
      (_, quote, id) => `url(${quote}#${renamed(id)}${quote})`,
    )
    .replace(/(\s(?:xlink:)?href="#)([^"]*)"/g, (_, start, id) => `${start}${renamed(id)}"`)
    .replace(
      /(\saria-(?:labelledby|describedby)=")([^"]*)"/g,
      (_, start, list) => `${start}${list.split(" ").map(renamed).join(" ")}"`,
    );
}
