/**
 * The lint plugin for the cells of notebooks. It finds the habits from pandas, R and SQL that no object
 * can see while it runs: JavaScript has no overloaded operators, and a promise that nobody awaits is
 * no error.
 *
 * @module
 */

/** The functions of `@/mod.ts` that give a promise; a test holds the list against the module. */
export const AWAITED: readonly string[] = [
  "acceptAdjudicated",
  "acceptRecalled",
  "explain",
  "load",
  "loadWords",
  "scan",
  "publish",
  "sampleForCoding",
  "sampleForRecall",
  "save",
  "say",
  "sheetAgreement",
  "sheetDisagreements",
  "sheetForAdjudication",
  "sheetRecall",
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
    const message = bilingual({
      zh: `“${operator}”不能用于列，它比较或连接的是表达式本身：请写 ${method}`,
      en:
        `"${operator}" does not work on columns, it compares or joins the expressions themselves: ` +
        `write ${method}`,
    });
    context.report({ node, message });
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
  const modules = new Set<string>();
  const add = (imported: string, local: string) => {
    if (AWAITED.includes(imported)) awaited.add(local);
  };
  return {
    ImportNamespaceSpecifier: ({ local }) => void modules.add(local.name),
    ImportSpecifier: ({ imported, local }) => add(nameOf(imported), local.name),
    // As in `const { load, table } = gk`.
    VariableDeclarator({ id, init }) {
      if (id.type !== "ObjectPattern" || init?.type !== "Identifier" || !modules.has(init.name)) {
        return;
      }
      for (const each of id.properties) {
        if (each.type === "Property") add(nameOf(each.key), nameOf(each.value));
      }
    },
    CallExpression(node) {
      if (node.parent.type !== "ExpressionStatement") return;
      const { callee } = node;
      const isMember = callee.type === "MemberExpression" && modules.has(nameOf(callee.object));
      const name = nameOf(isMember ? callee.property : callee);
      if (!(isMember ? AWAITED.includes(name) : awaited.has(name))) return;
      const message = bilingual({
        zh: `${name}() 给出的是 Promise：请在前面写 await`,
        en: `${name}() gives a promise: write await before it`,
      });
      context.report({ node, message });
    },
  };
}

/** Empty where a node is not a plain name. */
function nameOf(node: Deno.lint.Node): string {
  return node.type === "Identifier" ? node.name : "";
}

/** Both languages in the one text that a linter reports: a line each. */
function bilingual({ zh, en }: { readonly zh: string; readonly en: string }): string {
  return `${zh}\n${en}`;
}
