/**
 * Loads a review by the library's door. The door is opened when it is needed, so that a library
 * that does not load is a problem of the reviews and not the end of the checks.
 */
export async function loadByDoor(name: string): Promise<unknown> {
  const { loadReview } = await import("reforest/io");
  return await loadReview(name);
}
