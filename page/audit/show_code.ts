import type { Lineage } from "reforest/review";
import { element } from "../dom/element.ts";
import type { Page } from "../types.ts";
import { addressOf } from "./section.ts";

/** The function that computes a number, and the notebook that asks for it. */
export function showCode(
  { payload }: Page,
  { computedBy, result }: Lineage,
): readonly HTMLElement[] {
  const step = payload.outputs.find(({ path }) => path === result)?.step;
  const code = element("pre", { class: "code" });
  code.innerHTML = payload.code[computedBy.module] ?? "";
  return [
    element(
      "p",
      {},
      element("code", {}, computedBy.name),
      " in ",
      element("code", {}, computedBy.module),
      ...(step === undefined ? [] : [
        ", asked for by the notebook ",
        element("a", { href: addressOf("notebooks", step) }, step),
      ]),
      ".",
    ),
    ...(code.textContent === ""
      ? []
      : [element("details", {}, element("summary", {}, "The code of the module"), code)]),
  ];
}
