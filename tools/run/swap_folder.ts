import { exchangeFolders } from "./exchange_folders.ts";

/**
 * Puts a finished folder in the place of another, whole or not at all: in one stroke where the system
 * can, so that no kill finds the place empty. Elsewhere the old one is moved aside, and comes back
 * when the new one cannot take its place, or by {@linkcode restoreFolder}.
 */
export async function swapFolder(finished: string, place: string, aside: string): Promise<void> {
  if (exchangeFolders(finished, place)) return await removeFolder(finished);
  await removeFolder(aside);
  const hadOld = await moved(place, aside);
  try {
    await Deno.rename(finished, place);
  } catch (error) {
    if (hadOld) await Deno.rename(aside, place);
    throw error;
  }
  await removeFolder(aside);
}

/** Brings back a folder that a run which was cut off in {@linkcode swapFolder} left aside. */
export async function restoreFolder(place: string, aside: string): Promise<void> {
  const isThere = await Deno.stat(place).then(() => true, () => false);
  if (isThere) await removeFolder(aside);
  else await moved(aside, place);
}

/** Removes a folder with all that is in it; it may be absent. */
export async function removeFolder(path: string): Promise<void> {
  await Deno.remove(path, { recursive: true }).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  });
}

async function moved(from: string, to: string): Promise<boolean> {
  try {
    await Deno.rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
