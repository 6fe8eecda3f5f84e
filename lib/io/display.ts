/** The name under which Jupyter looks for what a value shows. */
export const jupyterDisplay: unique symbol = Symbol.for("Jupyter.display") as typeof jupyterDisplay;

/** Something that Jupyter shows: data by mime type. */
export interface Displayed {
  readonly [jupyterDisplay]: () => Readonly<Record<string, string>>;
}

/** Wraps data by mime type so that a notebook shows it as the result of a cell. */
export function displayed(bundle: Readonly<Record<string, string>>): Displayed {
  return { [jupyterDisplay]: () => bundle };
}
