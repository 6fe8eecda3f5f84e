/// <reference lib="deno.unstable" />
import { impureGlobals, impureMembers, type Impurity, judgeImpurity } from "./impurity_rule.ts";
import { complaint } from "./problem.ts";

/** Reports clocks, chance, locales and machine access where the house does not allow them. */
export function impurityRule(inProject: (filename: string) => string): Deno.lint.Rule {
  return {
    create(context) {
      const from = inProject(context.filename);
      const judge = (node: Deno.lint.Node, what: string, kind: Impurity | undefined) => {
        const verdict = kind === undefined ? null : judgeImpurity(from, what, kind);
        if (verdict !== null) context.report({ node, message: complaint(verdict) });
      };
      return {
        Identifier(node) {
          if (Object.hasOwn(impureGlobals, node.name) && !isName(node)) {
            judge(node, node.name, impureGlobals[node.name]);
          }
        },
        MemberExpression(node) {
          const member = memberName(node);
          if (member === null) return;
          const object = node.object.type === "Identifier" ? node.object.name : null;
          judge(node, `${object}.${member}`, own(impureMembers, `${object}.${member}`));
          judge(node, member, own(impureMembers, `*.${member}`));
          if (object === "globalThis" || object === "window" || object === "self") {
            judge(node, member, own(impureGlobals, member));
          }
        },
        NewExpression(node) {
          if (isDate(node.callee) && node.arguments.length === 0) {
            judge(node, "new Date()", "clock");
          }
        },
        CallExpression(node) {
          if (isDate(node.callee)) judge(node, "Date()", "clock");
        },
      };
    },
  };
}

function own(table: Readonly<Record<string, Impurity>>, key: string): Impurity | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function isDate(callee: Deno.lint.Node): boolean {
  return callee.type === "Identifier" && callee.name === "Date";
}

function memberName(node: Deno.lint.MemberExpression): string | null {
  const { property } = node;
  if (!node.computed) return property.type === "Identifier" ? property.name : null;
  return property.type === "Literal" && typeof property.value === "string" ? property.value : null;
}

/** True where an identifier only names a member, a key or a binding, and does not use the global. */
function isName(node: Deno.lint.Identifier): boolean {
  const parent = node.parent;
  switch (parent.type) {
    case "MemberExpression":
      return parent.property === node && !parent.computed;
    case "Property":
      return parent.key === node && !parent.computed && !parent.shorthand;
    case "PropertyDefinition":
    case "MethodDefinition":
    case "TSPropertySignature":
    case "TSMethodSignature":
      return parent.key === node && !parent.computed;
    default:
      return false;
  }
}
