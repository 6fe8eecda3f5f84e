import { join } from "node:path";
import type { LibraryDifference } from "./compare_libraries.ts";
import { comparePackages } from "./compare_packages.ts";
import { installDeno } from "./install_deno.ts";
import { installPackages } from "./install_packages.ts";
import { denoId, packagesId } from "./laboratory.ts";
import type { Commit } from "./read_commit.ts";
import type { Snapshot } from "./take_snapshot.ts";
import type { Change } from "./types.ts";

/** What a commit was run by: its packages and its Deno, where they are others than here. */
export interface OldTools {
  /** A folder with the packages of the commit; null where they are those of this checkout. */
  readonly packages: string | null;
  /** The Deno of the commit; null where it is the one that runs this. */
  readonly program: string | null;
  readonly changes: readonly Change[];
  readonly notes: readonly string[];
}

/** The two states, and where there is room. */
export interface OldToolsOptions {
  readonly commit: Commit;
  readonly root: string;
  readonly folder: string;
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly library: LibraryDifference;
  readonly tell: (line: string) => void;
}

/** Installs what a commit was run by; what cannot be had is told in the notes, and no cause. */
export async function installOld(options: OldToolsOptions): Promise<OldTools> {
  const [packages, deno] = [await oldPackages(options), await oldDeno(options)];
  return {
    packages: packages.place,
    program: deno.place,
    changes: [...packages.changes, ...deno.changes],
    notes: [...deno.notes, ...packages.notes],
  };
}

interface OldPart extends Pick<OldTools, "changes" | "notes"> {
  readonly place: string | null;
}

async function oldPackages(
  { commit, root, folder, before, after, library, tell }: OldToolsOptions,
): Promise<OldPart> {
  const packages = comparePackages(
    before.settings["deno.lock"],
    after.settings["deno.lock"],
    library.packages,
  );
  if (packages.length === 0) {
    const note = "The packages that the numbers pass through are the same.";
    return { place: null, changes: [], notes: [note] };
  }
  const words = (end: "before" | "after") =>
    packages.map((one) => `${one.name} ${one[end] ?? "(none)"}`).join(", ");
  const change: Change = {
    id: packagesId,
    kind: "packages",
    file: packagesId,
    place: packages.map(({ name }) => name).join(", "),
    before: words("before"),
    after: words("after"),
  };
  tell("  installing the packages of the commit");
  const place = join(folder, "then");
  const failure = await installPackages(commit, root, place);
  if (failure === null) {
    await writeConfig(place, before);
    return { place, changes: [change], notes: [] };
  }
  const note = `Packages differ (${change.before} -> ${change.after}) and those of the commit ` +
    `could not be installed (${failure}): every rerun was with the packages of this checkout, so ` +
    "that this cause was not tried.";
  return { place: null, changes: [], notes: [note] };
}

async function oldDeno({ folder, before, after, tell }: OldToolsOptions): Promise<OldPart> {
  const pinned = ({ settings }: Snapshot) =>
    settings.Makefile.match(/^DENO_VERSION := (\S+)$/m)?.[1] ?? null;
  const [was, is, here] = [pinned(before), pinned(after), Deno.version.deno];
  const other = is === null || is === here
    ? []
    : [`This checkout pins Deno ${is}; its reruns were by Deno ${here}, which runs this program.`];
  if (was === null || was === here) return { place: null, changes: [], notes: other };
  tell(`  installing Deno ${was}, which the commit pins`);
  const installed = await installDeno(was, join(folder, "deno"));
  if ("failure" in installed) {
    const note = `The commit pins Deno ${was}, which could not be installed ` +
      `(${installed.failure}): every rerun was by Deno ${here}, so that this cause was not tried.`;
    return { place: null, changes: [], notes: [...other, note] };
  }
  const change: Change = {
    id: denoId,
    kind: "deno",
    file: "Makefile",
    place: "DENO_VERSION",
    before: was,
    after: here,
  };
  return { place: installed.program, changes: [change], notes: other };
}

/** No lock file: installing held the packages against it. */
export async function writeConfig(folder: string, { settings }: Snapshot): Promise<void> {
  const { imports = {} }: { readonly imports?: Readonly<Record<string, string>> } = JSON.parse(
    settings["deno.json"] || "{}",
  );
  const packages = Object.entries(imports).filter(([, target]) => target.startsWith("npm:"));
  const config = { imports: Object.fromEntries(packages), nodeModulesDir: "manual", lock: false };
  await Deno.writeTextFile(join(folder, "deno.json"), JSON.stringify(config));
}
