import type { Page, Route } from "../types.ts";

/** A part of the audit. */
export interface Section {
  /** Its place in the address, `#/audit/<id>`. */
  readonly id: string;
  readonly title: string;
  /** Section in whose place it stands in the contents: one thing of many. */
  readonly within?: string;
  /** Fills the place below the heading of the section. */
  readonly show: (place: HTMLElement, page: Page, route: Route) => void;
}

/** Address of a section, or of something in it. */
export function addressOf(...parts: readonly [id: string, ...rest: string[]]): string {
  return `#/audit/${parts.map(encodeURIComponent).join("/")}`;
}
