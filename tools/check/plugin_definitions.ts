/// <reference lib="deno.unstable" />
import { placeOf } from "./place.ts";
import { complaint } from "./problem.ts";

/** The longest cell, in lines of code. */
const longest = 10;

/** Reports what makes a notebook more than prose and calls: definitions, arithmetic, long cells. */
export function definitionRule(inProject: (filename: string) => string): Deno.lint.Rule {
  return {
    create(context) {
      if (placeOf(inProject(context.filename)) !== "notebook") return {};
      const report = (node: Deno.lint.Node, found: string, allowed: string, cure: string) =>
        context.report({ node, message: complaint({ found, allowed, cure }) });
      const definition = (node: Deno.lint.Node, what: string) =>
        report(node, what, "calls of the library", "move the definition into lib, with a test");
      const arithmetic = (node: Deno.lint.Node, what: string) =>
        report(node, what, "no formulas in notebooks", "let a function of the library compute it");
      return {
        FunctionDeclaration: (node) => definition(node, "a function"),
        FunctionExpression: (node) => definition(node, "a function"),
        ClassDeclaration: (node) => definition(node, "a class"),
        ClassExpression: (node) => definition(node, "a class"),
        "VariableDeclarator > ArrowFunctionExpression": (node: Deno.lint.Node) =>
          definition(node, "a function"),
        "AssignmentExpression > ArrowFunctionExpression": (node: Deno.lint.Node) =>
          definition(node, "a function"),
        "Property > ArrowFunctionExpression": (node: Deno.lint.Node) =>
          definition(node, "a function"),
        BinaryExpression(node) {
          if (["*", "/", "%", "**"].includes(node.operator)) arithmetic(node, `"${node.operator}"`);
        },
        MemberExpression(node) {
          if (node.object.type === "Identifier" && node.object.name === "Math") {
            arithmetic(node, "`Math`");
          }
        },
        Program(node) {
          const { text } = context.sourceCode;
          const lines = linesOfCode(text, context.sourceCode.getAllComments());
          if (lines > longest) {
            const found = `${lines} lines of code`;
            report(
              node,
              found,
              `at most ${longest} in a cell`,
              "split the cell, or move code into lib",
            );
          }
        },
      };
    },
  };
}

/** Lines that hold code once comments are taken out. */
function linesOfCode(
  text: string,
  comments: readonly { readonly range: readonly [number, number] }[],
): number {
  let code = text;
  for (const { range: [start, end] } of comments) {
    const blank = code.slice(start, end).replace(/[^\n]/g, " ");
    code = code.slice(0, start) + blank + code.slice(end);
  }
  return code.split("\n").filter((line) => line.trim() !== "").length;
}
