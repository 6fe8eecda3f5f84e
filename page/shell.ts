import { auditView } from "./audit/audit_view.ts";
import { benchView } from "./bench/bench_view.ts";
import { element } from "./dom/element.ts";
import { openPage } from "./open_page.ts";
import { hashOf, routeOf } from "./route.ts";
import { colophonOf } from "./colophon_of.ts";
import type { Payload, Route, View } from "./types.ts";
import { rememberWay } from "./way_back.ts";

const views: readonly [View, ...View[]] = [auditView, benchView];

/** Fills the page: navigation, and the view that the address names, now and whenever it changes. */
export function openShell(payload: Payload, program: string): void {
  const said = element("p", { class: "unseen", role: "status" });
  const main = element("main", { id: "content", tabindex: -1 });
  const links = views.map(({ id, title }) =>
    element("a", { href: hashOf({ view: id, path: [], query: "" }) }, title)
  );
  const page = openPage(payload, {
    program,
    announce: (words) => said.textContent = words,
  });
  const skip = element("a", { class: "skip", href: "#content" }, "Skip to the content");
  const colophon = colophonOf(payload);
  document.body.replaceChildren(
    skip,
    element(
      "header",
      { class: "masthead" },
      element("b", {}, "reforest"),
      element("span", { class: "of" }, payload.review.title),
      element("nav", { "aria-label": "Views" }, links),
    ),
    main,
    colophon.element,
    said,
  );
  const way = rememberWay(main);
  const show = (route: Route) => {
    const start = performance.now();
    const view = views.find(({ id }) => id === route.view) ?? views[0];
    for (const [i, link] of links.entries()) {
      if (views[i] === view) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    main.replaceChildren();
    document.title = `${view.show(main, route, page)} · ${payload.review.title}`;
    colophon.tellTime(performance.now() - start);
  };
  skip.addEventListener("click", (event) => {
    event.preventDefault(); // the address is the route
    main.focus();
  });
  addEventListener("hashchange", () => {
    const { hash } = location;
    // A place inside the view; back at the first address, which has none, is the start.
    if (hash !== "" && !hash.startsWith("#/")) return;
    show(routeOf(hash));
    scrollTo(0, 0);
    const link = way.link();
    if (link === null) main.focus({ preventScroll: true });
    else link.focus();
  });
  show(routeOf(location.hash));
}
