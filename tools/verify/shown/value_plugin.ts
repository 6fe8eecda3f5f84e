/// <reference lib="deno.unstable" />

/** What the rule says of an expression whose value counts, and of a statement that forgets it. */
export type Remark = "value" | "forget";

/** Statements that have a value of their own: undefined, unless one within them has another. */
const forgetful = /^(?:For|ForIn|ForOf|While|DoWhile|If|Switch|Try|With)Statement$/;

/** What happens within has no part in the value of the statements around. */
function hasOwnValue(node: Deno.lint.Node, index: number, around: readonly Deno.lint.Node[]) {
  const outer = around[index - 1];
  return /Function|Class|StaticBlock|TSModule/.test(node.type) ||
    outer?.type === "TryStatement" && outer.finalizer?.range[0] === node.range[0];
}

/**
 * A rule for `deno lint` that finds the statements which give a cell its value, as JavaScript defines
 * completion values; Deno has no other parser for programs. It reports, and refuses nothing. Behind
 * an empty statement (";;") Deno 2.9 shows it no more of a program; `make fmt` removes these.
 *
 * @see https://tc39.es/ecma262/#sec-updateempty
 */
const plugin: Deno.lint.Plugin = {
  name: "cells",
  rules: {
    values: {
      create(context) {
        const say = (node: Deno.lint.Node, message: Remark) => context.report({ node, message });
        return {
          Program(node) {
            for (const statement of node.body) {
              if (forgetful.test(statement.type)) say(statement, "forget");
            }
          },
          ExpressionStatement(node) {
            const around = context.sourceCode.getAncestors(node);
            if (!around.some(hasOwnValue)) say(node.expression, "value");
          },
        };
      },
    },
  },
};

export default plugin;
