/**
 * Turns events of the file system into lists of files that really changed. An editor that saves
 * makes several events, some of them for files of its own: nothing is looked at before they have
 * rested, and nothing is yielded where no file has another content.
 *
 * @param events Events of any kind; their end is the end of the lists.
 * @param look Files that changed since it was asked last.
 * @param restMilliseconds How long there must be no event.
 */
export async function* settledChanges(
  events: AsyncIterable<unknown>,
  look: () => Promise<readonly string[]>,
  restMilliseconds: number,
): AsyncGenerator<readonly string[]> {
  const iterator = events[Symbol.asyncIterator]();
  let next = iterator.next();
  while (!(await next).done) {
    next = iterator.next();
    while (await comesWithin(restMilliseconds, next)) next = iterator.next();
    const changed = await look();
    if (changed.length > 0) yield changed;
  }
}

/** Whether there is one more event before they have rested. */
async function comesWithin(
  milliseconds: number,
  next: Promise<IteratorResult<unknown>>,
): Promise<boolean> {
  const rest = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => rest.resolve(false), milliseconds);
  try {
    return await Promise.race([next.then(({ done }) => done !== true), rest.promise]);
  } finally {
    clearTimeout(timer);
  }
}
