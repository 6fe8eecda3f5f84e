/// <reference lib="deno.unstable" />
import { judgeImport } from "./import_rule.ts";
import { complaint } from "./problem.ts";

/** Reports imports and re-exports that the layers of the house do not allow. */
export function importRule(inProject: (filename: string) => string): Deno.lint.Rule {
  return {
    create(context) {
      const from = inProject(context.filename);
      const judge = (node: Deno.lint.Node, specifier: unknown, kind: "type" | "value") => {
        const verdict = typeof specifier === "string"
          ? judgeImport({ from, specifier, kind })
          : { found: "an import whose name is computed", ...writtenOut };
        if (verdict !== null) context.report({ node, message: complaint(verdict) });
      };
      return {
        ImportDeclaration(node) {
          judge(node, node.source.value, kindOf(node.importKind, node.specifiers));
        },
        ExportNamedDeclaration(node) {
          if (node.source == null) return;
          judge(node, node.source.value, kindOf(node.exportKind, node.specifiers));
        },
        ExportAllDeclaration(node) {
          judge(node, node.source.value, node.exportKind);
        },
        ImportExpression(node) {
          // Tools and tests may load what they find; the layers may not.
          if (node.source.type === "Literal") judge(node, node.source.value, "value");
          else if (from.startsWith("lib/") && !from.endsWith("_test.ts")) {
            judge(node, null, "value");
          }
        },
        TSImportType(node) {
          judge(
            node,
            node.argument.type === "TSLiteralType" ? literal(node.argument) : null,
            "type",
          );
        },
        Program() {
          for (const comment of context.sourceCode.getAllComments()) {
            const types = comment.value.match(/@(?:ts|deno)-types\s*=\s*"([^"]+)"/);
            if (types?.[1] === undefined) continue;
            const verdict = judgeImport({ from, specifier: types[1], kind: "type" });
            if (verdict === null) continue;
            context.report({ range: comment.range, message: complaint(verdict) });
          }
        },
      };
    },
  };
}

const writtenOut = {
  allowed: "names written out, which a reader and this rule can see",
  cure: "write the name of the module as a string",
};

/** `import { type A }` brings in types only, as `import type { A }` does. */
function kindOf(
  kind: "type" | "value",
  specifiers: readonly object[],
): "type" | "value" {
  if (kind === "type") return "type";
  const marked = (s: object) =>
    ("importKind" in s && s.importKind === "type") ||
    ("exportKind" in s && s.exportKind === "type");
  return specifiers.length > 0 && specifiers.every(marked) ? "type" : "value";
}

function literal(node: Deno.lint.TSLiteralType): unknown {
  return node.literal.type === "Literal" ? node.literal.value : null;
}
