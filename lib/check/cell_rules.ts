/**
 * The lint plugin for the cells of notebooks. It finds the habits from pandas, R and SQL that no object
 * can see while it runs: JavaScript has no overloaded operators, and a promise that nobody awaits is
 * no error.
 *
 * @module
 */

/** The functions of `@/mod.ts` that give a promise; a test holds the list against the module. */
export const AWAITED: readonly string[] = [
  "explain",
  "load",
  "loadWords",
  "publish",
  "sampleForCoding",
  "save",
  "say",
  "sheetAgreement",
  "sheetDisagreements",
  "show",
  "table",
  "writeFrames",
];

/** What to write instead of an operator, by the operator. */
const METHODS: Readonly<Record<string, string>> = {
  ">": ".gt(…)",
  ">=": ".gtEq(…)",
  "<": ".lt(…)",
  "<=": ".ltEq(…)",
  "==": ".eq(…)",
  "===": ".eq(…)",
  "!=": ".neq(…)",
  "!==": ".neq(…)",
  "&&": ".and(…)",
  "||": ".or(…)",
  "!": ".not()",
  "+": ".add(…)",
  "-": ".sub(…)",
  "*": ".mul(…)",
  "/": ".div(…)",
  "%": ".rem(…)",
};

const plugin: Deno.lint.Plugin = {
  name: "gongkai-cells",
  rules: {
    "expression-operator": { create: watchOperators },
    "missing-await": { create: watchCalls },
  },
};

export default plugin;

function watchOperators(context: Deno.lint.RuleContext): Deno.lint.LintVisitor {
  const expressions = new Set<string>();
  const isExpression = (node: Deno.lint.Node) => isOfPolars(node, expressions);
  const check = (node: Deno.lint.Node, operator: string, operands: readonly Deno.lint.Node[]) => {
    const method = METHODS[operator];
    if (method === undefined || !operands.some(isExpression)) return;
    context.report({
      node,
      message:
        `"${operator}" does not work on columns, it compares or joins the expressions themselves: write ${method}`,
    });
  };
  return {
    VariableDeclarator(node) {
      const { id, init } = node;
      if (id.type === "Identifier" && init && isExpression(init)) expressions.add(id.name);
    },
    BinaryExpression: (node) => check(node, node.operator, [node.left, node.right]),
    LogicalExpression: (node) => check(node, node.operator, [node.left, node.right]),
    UnaryExpression: (node) => check(node, node.operator, [node.argument]),
  };
}

/** Whether a node is a chain that begins with `pl.col(…)`, `pl.lit(…)` or `pl.when(…)`, or the name of one. */
function isOfPolars(node: Deno.lint.Node, names: ReadonlySet<string>): boolean {
  if (node.type === "Identifier") return names.has(node.name);
  if (node.type === "MemberExpression") return isOfPolars(node.object, names);
  if (node.type !== "CallExpression") return false;
  const { callee } = node;
  if (callee.type !== "MemberExpression") return false;
  const { object, property } = callee;
  const isRoot = object.type === "Identifier" && object.name === "pl" &&
    property.type === "Identifier" && ["col", "lit", "when"].includes(property.name);
  return isRoot || isOfPolars(object, names);
}

function watchCalls(context: Deno.lint.RuleContext): Deno.lint.LintVisitor {
  const awaited = new Set<string>();
  return {
    ImportSpecifier(node) {
      const { imported, local } = node;
      if (imported.type === "Identifier" && AWAITED.includes(imported.name)) {
        awaited.add(local.name);
      }
    },
    CallExpression(node) {
      const { callee, parent } = node;
      if (callee.type !== "Identifier" || !awaited.has(callee.name)) return;
      if (parent.type !== "ExpressionStatement") return;
      context.report({ node, message: `${callee.name}() gives a promise: write await before it` });
    },
  };
}
