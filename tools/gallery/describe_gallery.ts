import type { Gallery } from "./write_gallery.ts";

/** What the command line says of a gallery: a line for each fault, and one of the page. */
export function describeGallery({ pictures, bytes, faults }: Gallery): string {
  return [
    ...faults,
    `outputs/gallery.html: ${pictures} figures, ${(bytes / 1e6).toFixed(1)} MB, ` +
    `faults found: ${faults.length}`,
  ].join("\n");
}
