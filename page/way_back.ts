/** Where a reader was on a page: the link that led away from each address. */
export interface WayBack {
  /** The link by which the address shown was left, when it was come back to; else null. */
  readonly link: () => HTMLAnchorElement | null;
}

/**
 * Remembers the links by which a reader leaves, so that going back leads to where one was: to the
 * same link, in sight and with the focus. An entry of the history that was here before has a state;
 * one that a link has just made has none.
 */
export function rememberWay(place: HTMLElement): WayBack {
  const left = new Map<string, { readonly to: string; readonly index: number }>();
  /** A view may have more than one link to an address. */
  const linksTo = (to: string) => [
    ...place.querySelectorAll<HTMLAnchorElement>(`a[href="${CSS.escape(to)}"]`),
  ];
  place.addEventListener("click", ({ target }) => {
    const link = target instanceof Element
      ? target.closest<HTMLAnchorElement>("a[href^='#/']")
      : null;
    if (!link) return;
    const to = link.getAttribute("href") ?? "";
    left.set(location.hash, { to, index: linksTo(to).indexOf(link) });
  });
  const isBack = () => {
    if (history.state !== null) return true;
    history.replaceState({ seen: true }, "");
    return false;
  };
  isBack(); // the address that the page was opened at
  return {
    link: () => {
      const last = isBack() ? left.get(location.hash) : undefined;
      return last === undefined ? null : linksTo(last.to)[last.index] ?? null;
    },
  };
}
