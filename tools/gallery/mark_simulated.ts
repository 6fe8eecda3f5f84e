const band = 16;

/**
 * Writes "Simulated data" into a drawing itself, in a band above it, so that the picture says so
 * wherever it is copied to.
 *
 * @throws {Error} if the drawing has no size.
 */
export function markSimulated(svg: string): string {
  const [whole, widthMm, , width, height] = svg.match(
    / width="([\d.]+)mm" height="([\d.]+)mm" viewBox="0 0 ([\d.]+) ([\d.]+)"/,
  ) ?? [];
  const head = svg.match(/^[^]*?<\/desc>/)?.[0];
  if (whole === undefined || head === undefined) {
    throw new Error("markSimulated: found a drawing without size or description");
  }
  const taller = Math.round((Number(height) + band) * 100) / 100;
  const size = ` width="${widthMm}mm" height="${Math.round(taller * 25400 / 72) / 1000}mm"` +
    ` viewBox="0 0 ${width} ${taller}"`;
  const opening = head.replace(whole, size)
    .replace(/(<title[^>]*>)/, "$1Simulated data. ").replace(/(<desc[^>]*>)/, "$1Simulated data. ");
  const rest = svg.slice(head.length).replace(/<\/svg>\s*$/, "");
  return `${opening}<rect width="${width}" height="${band}" fill="#1b1f24"/>` +
    `<g fill="#ffffff" font-size="8" font-weight="bold"><text x="${Number(width) / 2}" y="11">` +
    `Simulated data</text></g><g transform="translate(0,${band})">${rest}</g></svg>\n`;
}
