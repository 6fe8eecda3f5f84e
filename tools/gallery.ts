/**
 * Writes the gallery of all figures: `make gallery`, or `deno task gallery --help`.
 *
 * @module
 */
import { join } from "node:path";
import { describeGallery } from "./gallery/describe_gallery.ts";
import { writeGallery } from "./gallery/write_gallery.ts";
import { projectRoot } from "./run/project_root.ts";

const usage = `Writes outputs/gallery.html: every figure of every review that was run, and every
kind of figure on simulated data that strain it. Looks for texts that overlap, leave the page, are
too small or too faint, and for marks that leave the page; exits with 1 when there are any.

  deno task gallery

  --help    this text`;

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<0 | 1> {
  const [first] = args;
  if (first === "--help" || first === "-h") {
    console.log(usage);
    return 0;
  }
  if (first !== undefined) {
    console.error(`gallery: found ${first}; allowed: --help; see deno task gallery --help`);
    return 1;
  }
  const gallery = await writeGallery(join(projectRoot, "outputs"));
  console.log(describeGallery(gallery));
  return gallery.faults.length === 0 ? 0 : 1;
}
